/** Every state of the sections hours, waiting room, receipt and displays, with room as in the set-up's frame. */
import { type ComponentType, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import { faultsOf } from '../../counter/manager/setup/faults.ts'
import { FieldsContext, type Path } from '../../counter/manager/setup/fields/context.ts'
import { Displays } from '../../counter/manager/setup/displays/Displays.tsx'
import { Hours } from '../../counter/manager/setup/hours/Hours.tsx'
import type { Previews } from '../../counter/manager/setup/previews.ts'
import { Receipt } from '../../counter/manager/setup/receipt/Receipt.tsx'
import type { SectionProps } from '../../counter/manager/setup/section.ts'
import { WaitingRoom } from '../../counter/manager/setup/waitingRoom/WaitingRoom.tsx'
import { answering, answeringOnce, officeOf, picture, silent } from './sectionGiven.ts'
import '../../counter/parts/page.css'
import '../../counter/parts/keyButton.css'
import './setupSections.css'

type Section = ComponentType<SectionProps & { previews?: Previews }>
type Given = { office: Office; today?: string; previews?: Previews; sought?: Path }

function InFrame(props: Given & { of: Section; language: Language }) {
  const { of: Shown, office, today = '2020-11-17', previews = answering, language } = props
  const [draft, setDraft] = useState(office)
  const [sought, seek] = useState(props.sought ?? null)
  const faults = faultsOf(draft)
  return (
    <FieldsContext
      value={{ faults, languages: draft.languages, language, sought, found: () => seek(null) }}
    >
      <main className="gallery-setup">
        <h1>{draft.name}</h1>
        <h2 className="visually-hidden">Einrichten</h2>
        <Shown
          draft={draft}
          change={setDraft}
          faults={faults}
          language={language}
          today={today}
          previews={previews}
        />
      </main>
    </FieldsContext>
  )
}

const show = (of: Section, given: Given) => (language: Language) => (
  <InFrame {...given} of={of} language={language} />
)

const OUTING = {
  type: 'closed',
  from: '2020-12-14',
  until: '2020-12-16',
  reason: { de: 'Betriebsausflug', en: 'Staff outing' },
} as const
const hours = (id: string, from: string, until: string, count: number) => ({
  id,
  kind: 'walkIn' as const,
  from,
  until,
  quota: [{ count }],
})
const willich = officeOf('willich', {
  exceptions: [
    OUTING,
    { type: 'changed', date: '2020-11-24', sessions: [hours('dienstag', '08:00', '10:00', 20)] },
    {
      type: 'extra',
      date: '2020-11-19',
      sessions: [hours('zusatz', '14:00', '16:00', 20)],
      trial: true,
    },
  ],
})
const brandenburg = officeOf('brandenburg')
const empty = officeOf('brandenburg', { sessions: [] })
const full = officeOf('willich', {
  receiptLines: [
    {
      de: 'Dienstags 8:00 bis 12:30 Uhr, Nummern ab 7:45',
      en: 'Tuesdays 8:00 to 12:30, numbers from 7:45',
    },
    { de: 'Servicetelefon 02154 949-0' },
  ],
  waitingRoom: {
    news: [
      { de: 'Am 14. Dezember ist das Bürgerbüro geschlossen.', en: 'Closed on 14 December.' },
      { de: 'Fotos gibt es am Automaten im Erdgeschoss.' },
    ],
    slides: [
      {
        title: { de: 'Reisepass vor dem Urlaub', en: 'Passport before your holidays' },
        text: { de: 'Zurzeit dauert er sechs Wochen.', en: 'It takes six weeks at present.' },
        picture: picture(),
      },
      { title: { de: 'Online-Ausweis' }, text: { de: 'Wir schalten ihn gern frei.' } },
    ],
    announcement: {
      languages: ['de', 'en'],
      template: { de: 'Die Nummer {{number}} bitte zu {{place}}.' },
      quiet: [{ from: '12:00', until: '13:00' }],
    },
  },
})
const day = (date: string) => `[data-date="${date}"]`

type State = { screen: (language: Language) => React.ReactElement; pressed?: readonly string[] }

export const sectionStates: Record<string, State> = {
  'hours-willich': { screen: show(Hours, { office: willich }) },
  'hours-krefeld': { screen: show(Hours, { office: officeOf('krefeld') }) },
  'hours-altena': { screen: show(Hours, { office: officeOf('altena'), today: '2021-06-07' }) },
  'hours-brandenburg': { screen: show(Hours, { office: brandenburg, today: '2021-09-01' }) },
  'hours-bergkamen': { screen: show(Hours, { office: officeOf('bergkamen') }) },
  'hours-nothing': { screen: show(Hours, { office: empty, today: '2021-08-30' }) },
  'hours-first': {
    screen: show(Hours, { office: empty, today: '2021-08-30' }),
    pressed: ['.week-start'],
  },
  'hours-rule': {
    screen: show(Hours, { office: brandenburg, today: '2021-09-01' }),
    pressed: ['.week-column:nth-child(7) .week-session'],
  },
  'hours-releases': { screen: show(Hours, { office: willich }), pressed: ['.week-session'] },
  'hours-day': { screen: show(Hours, { office: willich }), pressed: [day('2020-12-01')] },
  'hours-closed': { screen: show(Hours, { office: willich }), pressed: [day('2020-12-15')] },
  'hours-trial': { screen: show(Hours, { office: willich }), pressed: [day('2020-11-19')] },
  'hours-new-closed': {
    screen: show(Hours, { office: willich }),
    pressed: [day('2020-12-08'), '.day-deeds .key-button'],
  },
  'hours-faulty': {
    screen: show(Hours, {
      office: {
        ...willich,
        sessions: willich.sessions.map((rule) => ({ ...rule, until: '07:00' })),
      },
      sought: ['sessions', 0, 'until'],
    }),
  },
  'hours-old': {
    screen: show(Hours, { office: willich, previews: answeringOnce() }),
    pressed: ['.months-turn:last-of-type'],
  },
  'hours-no-answer': { screen: show(Hours, { office: willich, previews: silent }) },
  'waiting-room-plain': { screen: show(WaitingRoom, { office: officeOf('willich') }) },
  'waiting-room-full': { screen: show(WaitingRoom, { office: full }) },
  'waiting-room-slide': {
    screen: show(WaitingRoom, { office: full }),
    pressed: ['.waiting-part .setup-list:nth-of-type(2) .setup-item-name'],
  },
  'waiting-room-faulty': {
    screen: show(WaitingRoom, {
      office: {
        ...full,
        waitingRoom: {
          ...full.waitingRoom,
          slides: [{}],
          announcement: {
            ...full.waitingRoom.announcement,
            template: { de: 'Nummer {{number}}, bitte kommen.' },
          },
        },
      },
    }),
  },
  'receipt-section': { screen: show(Receipt, { office: full }) },
  'receipt-faulty': {
    screen: show(Receipt, { office: full }),
    pressed: ['.paper-picture', '.setup-add'],
  },
  'receipt-no-answer': { screen: show(Receipt, { office: full, previews: silent }) },
  'displays-none': { screen: show(Displays, { office: officeOf('willich') }) },
  'displays-one': {
    screen: show(Displays, { office: officeOf('bergkamen') }),
    pressed: ['.setup-list li:last-child .setup-item-name'],
  },
  'displays-too-small': {
    screen: show(Displays, {
      office: officeOf('bergkamen', {
        displays: [
          {
            id: 'halle',
            name: 'Halle',
            theme: 'light',
            widthMm: 398,
            heightMm: 708,
            distanceMm: 22_500,
            volume: 45,
            counters: ['platz-1', 'platz-2'],
          },
        ],
      }),
    }),
    pressed: ['.setup-item-name'],
  },
}
