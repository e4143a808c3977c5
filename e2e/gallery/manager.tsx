/** Every state of the manager's desk. Dialogs are opened as a manager opens them: by their buttons. */
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { type ReactElement, useEffect } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Answer, AnyRefusal, ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { managerActions } from '../../counter/manager/actions.ts'
import { App } from '../../counter/manager/App.tsx'
import { historyStates } from './history.tsx'
import { reportStates } from './reports.tsx'
import { Signed } from './signed.tsx'
import { manageStates } from './manage.tsx'
import { plannerStates } from './planner.tsx'
import { setupStates } from './setup.tsx'
import type { Gallery } from './main.tsx'
import { sectionStates } from './setupSections.tsx'
import { ago, EARLY, EVENING, LARGE, MORNING, NOW, TROUBLED } from './managerView.ts'

type Connection = ConnectionState<ManagerView>
type Setup = {
  connection?: Partial<Connection>
  /** What the server answers; never, if left out. */
  answer?: Answer<never>
  /** Buttons pressed one after the other, by their place in the page. */
  pressed?: readonly string[]
}

function show(view: ManagerView | null, { connection, answer, pressed = [] }: Setup = {}) {
  return (language: Language) => () => {
    const store = createStore<Connection>(() => ({
      view,
      link: view ? 'up' : 'unknown',
      downSince: null,
      clockOffset: Date.parse(NOW) - Date.now(),
      refused: null,
      ...connection,
    }))
    const send = () => (answer ? Promise.resolve(answer) : new Promise(() => {}))
    return (
      <Screen language={language} pressed={pressed}>
        <Signed language={language} me={{ role: 'manager' }}>
          <App store={store} actions={managerActions(send as never)} language={language} />
        </Signed>
      </Screen>
    )
  }
}

function Screen(props: { language: Language; pressed: readonly string[]; children: ReactElement }) {
  const { language, pressed, children } = props
  useEffect(() => {
    document.documentElement.lang = language
    void (async () => {
      for (const selector of pressed) {
        const button = await appears(selector)
        button.click()
        await new Promise((resolve) => setTimeout(resolve))
      }
    })()
  }, [language, pressed])
  return children
}

/** What is fetched comes a moment later. @throws when it does not come. */
async function appears(selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 50; tries++) {
    const found = document.querySelector<HTMLElement>(selector)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve))
  }
  throw new Error(`there is no ${selector}`)
}

const STOP = '.numbers > .ask-button'
const QUOTA = '.session .ask-button'
const END = '.session .ask-button:last-child'
const MESSAGE = '.displays-head .ask-button'
const MESSAGED: ManagerView = {
  ...MORNING,
  notice: {
    text: {
      de: 'Der Aufzug ist außer Betrieb. Bitte nehmen Sie die Treppe.',
      en: 'The lift is out of order. Please use the stairs.',
    },
    until: '2020-11-17T11:00:00.000Z',
  },
}
const YES = '.dialog-yes'
const place = (row: number) => `.counters tbody tr:nth-child(${row}) .ask-button`
const refused = (refusal: AnyRefusal) => ({ ok: false, refusal }) as Answer<never>

const screens: Record<string, (language: Language) => () => ReactElement> = {
  connecting: show(null),
  'no-server': show(null, { connection: { link: 'down' } }),
  morning: show(MORNING),
  troubled: show(TROUBLED),
  help: show({
    ...MORNING,
    help: [{ counter: 'platz-1', since: ago(0, 20), answeredBy: [] }],
    counters: MORNING.counters.map((one) =>
      one.is === 'paused' ? { ...one, backAt: ago(-9) } : one,
    ),
  }),
  'help-answered': show({
    ...MORNING,
    help: [{ counter: 'platz-1', since: ago(1), answeredBy: ['platz-4', null] }],
  }),
  early: show(EARLY),
  large: show(LARGE),
  closed: show({
    ...MORNING,
    dayClosed: true,
    issuing: { is: 'closed', because: null, next: null },
    outlook: null,
    longestWaiting: null,
    wait: null,
    waits: { ...MORNING.waits, beyond: 0 },
    counters: EARLY.counters,
    counts: { ...MORNING.counts, waiting: 0, called: 0, serving: 0, served: 41, notServed: 11 },
  }),
  holiday: show({
    ...EARLY,
    sessions: [],
    issuing: { is: 'closed', because: { de: 'Allerheiligen' }, next: null },
  }),
  'nobody-calls': show({
    ...MORNING,
    counters: EARLY.counters,
    wait: null,
    outlook: { lastCallBy: null, until: '2020-11-17T11:30:00.000Z', late: 0, stranded: 11 },
  }),
  'next-release': show({
    ...MORNING,
    issuing: {
      is: 'soldOut',
      nextRelease: { at: '2020-11-17T10:00:00.000Z', count: 20 },
      next: null,
    },
  }),
  'sold-out': show({ ...MORNING, issuing: { is: 'soldOut', nextRelease: null, next: null } }),
  trial: show({ ...MORNING, office: { ...MORNING.office, trial: true } }),
  lost: show(MORNING, { connection: { link: 'down', downSince: Date.now() - 130_000 } }),
  failing: show({ ...MORNING, failing: true }),
  stop: show(MORNING, { pressed: [STOP] }),
  'stop-refused': show(MORNING, {
    pressed: [STOP, '.choice'],
    answer: refused('noAnswer'),
  }),
  resume: show(TROUBLED, { pressed: [STOP] }),
  quota: show(MORNING, { pressed: [QUOTA] }),
  message: show(MESSAGED),
  'message-dialog': show(MORNING, { pressed: [MESSAGE] }),
  'message-change': show(MESSAGED, { pressed: [MESSAGE] }),
  'message-refused': show(MESSAGED, {
    pressed: [MESSAGE, YES],
    answer: refused('momentNotPossible'),
  }),
  extended: show({
    ...MORNING,
    sessions: MORNING.sessions.map((one) => ({ ...one, until: '2020-11-17T12:15:00.000Z' })),
    outlook: MORNING.outlook && { ...MORNING.outlook, until: '2020-11-17T12:15:00.000Z' },
  }),
  session: show(MORNING, { pressed: [END] }),
  'session-later': show(MORNING, { pressed: [END, '.session-steps .key-button:last-child'] }),
  'session-end-now': show(MORNING, { pressed: [END, '.session-end'] }),
  'close-counter-serving': show(MORNING, { pressed: [place(1)] }),
  'close-counter-called': show(MORNING, { pressed: [place(4)] }),
  'close-counter-free': show(MORNING, { pressed: [place(5)] }),
  'close-counter-busy': show(MORNING, { pressed: [place(5), YES] }),
  'close-day-serving': show(MORNING, { pressed: ['.close-day-button'] }),
  'close-day': show(EVENING, { pressed: ['.close-day-button'] }),
  'close-day-refused': show(EVENING, {
    pressed: ['.close-day-button', YES],
    answer: refused('stillServing'),
  }),
  ...Object.fromEntries(
    Object.entries({
      ...historyStates,
      ...reportStates,
      ...setupStates,
      ...sectionStates,
      ...manageStates,
      ...plannerStates,
    }).map(([name, { screen, pressed = [] }]) => [
      name,
      (language: Language) => () => (
        <Screen language={language} pressed={pressed}>
          <Signed language={language} me={{ role: 'manager' }}>
            {screen(language)}
          </Signed>
        </Screen>
      ),
    ]),
  ),
}

export const states: Gallery = Object.fromEntries(
  (['de', 'en'] as const).flatMap((language) =>
    Object.entries(screens).map(([name, screen]) => [`${language}-${name}`, screen(language)]),
  ),
)
