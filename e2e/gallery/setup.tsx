/** Every state of the manager's set-up: its pages, its questions, and what can go wrong. */
import { type ReactElement, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import type { SetupState, Tried } from '#shared/protocol/setup.ts'
import { Setup } from '../../counter/manager/setup/Setup.tsx'
import type { SetupSource } from '../../counter/manager/setup/source.ts'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { MORNING, NOW } from './managerView.ts'
import {
  bergkamen,
  CHANGES,
  emptyOffice,
  FILE_FAULTS,
  GROUPED,
  PLANNED,
  stateOf,
  TRIED,
  willich,
} from './setupGiven.ts'

type Given = {
  section?: string
  state?: SetupState
  /** What was being changed before the page was loaded; the base is the state's office unless told. */
  draft?: { office: Office; base?: { revision: number; office: Office } }
  source?: Partial<SetupSource>
  link?: Partial<ConnectionState<ManagerView>>
}

const CLOCK_OFFSET = Date.parse(NOW) - Date.now()
const never = new Promise<never>(() => {})

const show =
  (given: Given) =>
  (language: Language): ReactElement => {
    const state = given.state ?? stateOf(willich)
    const base = { revision: state.revision, office: state.planned?.office ?? state.office }
    if (given.draft)
      sessionStorage.setItem('wartemarke.setup', JSON.stringify({ base, ...given.draft }))
    else sessionStorage.removeItem('wartemarke.setup')
    const source: SetupSource = {
      state: () => Promise.resolve({ value: state }),
      try: () => Promise.resolve({ value: TRIED }),
      save: () => never,
      tryBack: () => Promise.resolve({ value: TRIED }),
      takeBack: () => never,
      read: () => never,
      ...given.source,
    }
    return <Page language={language} source={source} given={given} />
  }

/** A page that needs nothing of the draft. */
export const setupAt = (section: string) => show({ section })

function Page(props: { language: Language; source: SetupSource; given: Given }) {
  const { language, source, given } = props
  const [section, setSection] = useState(given.section ?? null)
  return (
    <Setup
      view={MORNING}
      link={{
        link: 'up',
        downSince: null,
        clockOffset: CLOCK_OFFSET,
        ...given.link,
      }}
      language={language}
      source={source}
      shown={section}
      show={setSection}
    />
  )
}

type State = { screen: (language: Language) => ReactElement; pressed?: readonly string[] }

const CHECK = '.draft-check'
const item = (nth: number) => `.setup-list:first-of-type li:nth-child(${nth}) .setup-item-name`
const renamed = { ...willich, name: 'Bürgerservice Willich' }
const draft = { office: { ...renamed, targetMinutes: 20 } }
const faulty: Office = {
  ...willich,
  name: '',
  services: willich.services.map((service, index) =>
    index === 1
      ? { ...service, minutes: Number.NaN, code: '', hint: { de: 'x', en: 'y'.repeat(301) } }
      : service,
  ),
  counters: willich.counters.map((counter, index) =>
    index === 2 ? { ...counter, services: [], name: '1' } : counter,
  ),
  rules: { ...willich.rules, maxRecalls: 99 },
}
const tried = (answer: Tried) => ({ try: () => Promise.resolve({ value: answer }) })
/** Somebody else has changed office and numbers since. */
const meanwhile = stateOf({ ...willich, name: 'Bürgeramt', numbering: 'series' }, CHANGES)
const behind = { base: { revision: 1, office: willich }, office: draft.office }

export const setupStates: Record<string, State> = {
  'setup-office': { screen: show({}) },
  'setup-services': { screen: show({ section: 'services' }) },
  'setup-service-open': { screen: show({ section: 'services' }), pressed: [item(2)] },
  'setup-service-languages': {
    screen: show({ section: 'services' }),
    pressed: [item(2), '.setup-item-body .setup-unfold'],
  },
  'setup-service-new': {
    screen: show({ section: 'services', state: stateOf(bergkamen) }),
    pressed: ['.setup-list:first-of-type > .setup-add'],
  },
  'setup-service-removed': {
    screen: show({ section: 'services' }),
    pressed: [`.setup-list:first-of-type li:nth-child(2) .setup-icon-button:last-child`],
  },
  'setup-groups': { screen: show({ section: 'services', state: stateOf(GROUPED) }) },
  'setup-counters': { screen: show({ section: 'counters' }), pressed: [item(3)] },
  'setup-numbers-row': { screen: show({ section: 'numbering' }) },
  'setup-numbers-series': {
    screen: show({ section: 'numbering', state: stateOf({ ...willich, numbering: 'series' }) }),
  },
  'setup-rules': { screen: show({ section: 'rules' }) },
  'setup-phrases': { screen: show({ section: 'phrases' }), pressed: [item(1)] },
  'setup-access': { screen: show({ section: 'access' }) },
  'setup-changes': { screen: show({ section: 'changes', state: stateOf(willich, CHANGES) }) },
  'setup-take-back': {
    screen: show({ section: 'changes', state: stateOf(willich, CHANGES) }),
    pressed: ['.changes tbody tr .setup-plain'],
  },
  'setup-file': { screen: show({ section: 'file' }) },
  'setup-file-faults': {
    screen: (language) => (
      <FileRead>
        {show({
          section: 'file',
          source: { read: () => Promise.resolve({ value: { ok: false, faults: FILE_FAULTS } }) },
        })(language)}
      </FileRead>
    ),
  },
  'setup-changed': { screen: show({ section: 'rules', draft }) },
  'setup-faults': { screen: show({ section: 'office', draft: { office: faulty } }) },
  'setup-service-faulty': {
    screen: show({ section: 'services', draft: { office: faulty } }),
    pressed: [item(2)],
  },
  'setup-fault-sought': {
    screen: show({ section: 'office', draft: { office: faulty } }),
    pressed: ['.fault-list li:nth-child(2) button'],
  },
  'setup-save': { screen: show({ draft }), pressed: [CHECK] },
  'setup-save-from': {
    screen: show({ draft, state: PLANNED }),
    pressed: [CHECK, '.when-field .setup-option:first-of-type input'],
  },
  'setup-save-checking': {
    screen: show({ draft, source: { try: () => never } }),
    pressed: [CHECK],
  },
  'setup-save-faults': {
    screen: show({
      draft,
      source: tried({
        ok: false,
        faults: [{ path: ['id'], message: 'muss „willich“ bleiben' }],
      }),
    }),
    pressed: [CHECK],
  },
  'setup-save-refused': {
    screen: show({
      draft,
      source: { save: () => Promise.resolve({ refusal: 'notSaved' }) },
    }),
    pressed: [CHECK, '.dialog-yes[data-blocked="false"]'],
  },
  'setup-save-no-answer': {
    screen: show({ draft, source: { try: () => Promise.resolve({ refusal: 'noAnswer' }) } }),
    pressed: [CHECK],
  },
  'setup-meanwhile': { screen: show({ state: meanwhile, draft: behind }) },
  'setup-conflict': {
    screen: show({ state: meanwhile, draft: behind }),
    pressed: ['.setup-band .key-button'],
  },
  'setup-planned': { screen: show({ state: PLANNED }) },
  'setup-discard': { screen: show({ draft }), pressed: ['.draft-discard'] },
  'setup-leave': {
    screen: show({ draft }),
    pressed: ['.draft-side:has(.draft-check) .heading', '.head-pages a'],
  },
  'setup-lost': {
    screen: show({ draft, link: { link: 'down', downSince: Date.now() - 130_000 } }),
  },
  'setup-empty': { screen: show({ section: 'services', state: stateOf(emptyOffice) }) },
  'setup-loading': { screen: show({ source: { state: () => never } }) },
  'setup-no-answer': {
    screen: show({ source: { state: () => Promise.resolve({ refusal: 'noAnswer' }) } }),
  },
}

/** A file is chosen as a person does it, as soon as there is a field for it. */
function FileRead({ children }: { children: ReactElement }) {
  return (
    <div
      ref={(element) => {
        if (!element) return
        const watch = new MutationObserver(() => {
          const field = element.querySelector<HTMLInputElement>('input[type=file]')
          if (!field) return
          watch.disconnect()
          const chosen = new DataTransfer()
          chosen.items.add(new File(['{}'], 'office.json', { type: 'application/json' }))
          field.files = chosen.files
          field.dispatchEvent(new Event('change', { bubbles: true }))
        })
        watch.observe(element, { childList: true, subtree: true })
      }}
    >
      {children}
    </div>
  )
}
