/** Every state of the counter page. Dialogs are opened as a clerk opens them: by their keys. */
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { type ReactElement, useEffect } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Answer, AnyRefusal, ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { PrinterTrouble, PrintOutcome } from '#shared/protocol/printing.ts'
import type { CounterView, PrinterInfo } from '#shared/protocol/views.ts'
import { type Actions, counterActions } from '../../counter/src/actions.ts'
import { App } from '../../counter/src/App.tsx'
import type { AccountRole } from '#shared/protocol/rights.ts'
import { accessStates } from './access.tsx'
import {
  CALLED,
  CLOSED,
  FAMILY,
  IDLE,
  NOW,
  PAUSED,
  SERVING,
  beforeClosing,
  manyServices,
  manyWaiting,
  nobodyWaiting,
  pausedUntil,
  series,
  withFurther,
  withNotes,
  withPrinter,
} from './counterViews.ts'
import type { Gallery } from './main.tsx'
import { Signed } from './signed.tsx'

const printerIn = (trouble: PrinterTrouble | null): PrinterInfo => ({
  name: 'Drucker Eingang',
  health: { trouble, paperLow: trouble === null, blind: false },
})

type Connection = ConnectionState<CounterView>
type Setup = {
  connection?: Partial<Connection>
  /** What the server answers; never, if left out. */
  answer?: Answer<unknown>
  /** What it answers to `print` alone. */
  print?: Answer<unknown>
  /** Keys pressed one after the other; `submit` sends the dialog's form. */
  keys?: readonly string[]
  role?: AccountRole
}

function show(
  view: CounterView | null,
  { connection, answer, print, keys = [], role = 'clerk' }: Setup = {},
) {
  return (language: Language) => () => {
    const store = createStore<Connection>(() => ({
      view,
      link: view ? 'up' : 'unknown',
      downSince: null,
      clockOffset: Date.parse(NOW) - Date.now(),
      refused: null,
      ...connection,
    }))
    const send = (event: string) => {
      const given = event === 'print' ? print : answer
      return given ? Promise.resolve(given) : new Promise(() => {})
    }
    return (
      <Screen language={language} keys={keys}>
        <Signed language={language} me={{ role }}>
          <App
            store={store}
            actions={counterActions(send as never) satisfies Actions}
            counter="platz-3"
            role={role}
            language={language}
            goTo={() => {}}
          />
        </Signed>
      </Screen>
    )
  }
}

function Screen(props: { language: Language; keys: readonly string[]; children: ReactElement }) {
  const { language, keys, children } = props
  useEffect(() => {
    document.documentElement.lang = language
    void (async () => {
      for (const key of keys) {
        press(key)
        await new Promise((resolve) => setTimeout(resolve))
      }
    })()
  }, [language, keys])
  return children
}

function press(key: string) {
  if (key === 'submit') document.querySelector('form')?.requestSubmit()
  else (document.activeElement ?? document.body).dispatchEvent(keyEvent(key))
}

const keyEvent = (key: string) =>
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })

const refused = (refusal: AnyRefusal) => ({ ok: false, refusal }) as Answer<never>
const ISSUED: Answer<unknown> = {
  ok: true,
  value: { ticket: 56, label: '56', issuedAt: NOW, ahead: 11 },
}
const printed = (outcome: PrintOutcome): Answer<unknown> => ({ ok: true, value: { outcome } })
const atPrinter = (print?: Answer<unknown>, view = withPrinter(SERVING)) =>
  show(view, { keys: ['a', '3', 'submit'], answer: ISSUED, ...(print && { print }) })
const DOWN: Partial<Connection> = { link: 'down', downSince: Date.now() - 130_000 }

const screens: Record<string, (language: Language) => () => ReactElement> = {
  connecting: show(null),
  'no-server': show(null, { connection: { link: 'down' } }),
  'not-identified': show(null, { connection: { link: 'down', refused: 'notIdentified' } }),
  closed: show(CLOSED),
  idle: show(IDLE),
  'idle-counted': show({ ...IDLE, singleCounters: true }),
  'idle-nobody': show(nobodyWaiting(IDLE)),
  called: show(CALLED),
  'called-max': show({ ...CALLED, current: CALLED.current && { ...CALLED.current, recalls: 2 } }),
  serving: show(SERVING),
  'serving-busy': show(SERVING, { keys: [' '] }),
  'serving-family': show(FAMILY),
  'serving-paused': show({ ...SERVING, me: { ...SERVING.me, is: 'paused', pauseReason: 'break' } }),
  'serving-nobody': show(nobodyWaiting(SERVING)),
  'waiting-60': show(manyWaiting(SERVING)),
  'waiting-60-end': show(manyWaiting(SERVING), { keys: ['End'] }),
  picked: show(IDLE, { keys: ['ArrowDown', 'ArrowDown', 'ArrowDown'] }),
  park: show(SERVING, { keys: ['z'] }),
  'transfer-service': show(SERVING, { keys: ['w'] }),
  'transfer-counter': show(SERVING, { keys: ['w', '3'] }),
  issue: show(SERVING, { keys: ['a'] }),
  'issue-family': show(SERVING, { keys: ['a', '3'] }),
  'issue-many': show(manyServices(SERVING), { keys: ['a', '8'] }),
  'transfer-many': show(manyServices(SERVING), { keys: ['w'] }),
  'issue-refused': show(SERVING, {
    keys: ['a', '3', 'submit'],
    answer: refused('serviceNotOffered'),
  }),
  issued: show(SERVING, { keys: ['a', '3', 'submit'], answer: ISSUED }),
  'issue-printer': show(withPrinter(SERVING), { keys: ['a', '3'] }),
  'issue-printer-many': show(withPrinter(manyServices(SERVING)), { keys: ['a', '1'] }),
  'issued-printing': atPrinter(),
  'issued-printed': atPrinter(printed('printed')),
  'issued-not-printed': atPrinter(printed('failed'), {
    ...withPrinter(SERVING),
    printer: { trouble: 'paperOut', paperLow: false, blind: false },
  }),
  'issued-uncertain': atPrinter(printed('unknown')),
  'park-note': show(SERVING, { keys: ['z', '1'] }),
  'transfer-note': show(SERVING, { keys: ['w', '3', '1'] }),
  notes: show(withNotes(SERVING)),
  'notes-further': show(withNotes(withFurther(FAMILY))),
  outcome: show(SERVING, { keys: ['g'] }),
  split: show(FAMILY, { keys: ['u'] }),
  'split-done': show(withPrinter(FAMILY), { keys: ['u', '2'], answer: ISSUED }),
  'undo-split': show({
    ...SERVING,
    undo: { act: 'split', label: '45', until: '2020-11-17T09:24:08.500Z' },
  }),
  'last-call': show(beforeClosing(IDLE)),
  'last-call-called': show({
    ...beforeClosing(CALLED),
    lastCall: null,
    current: CALLED.current && { ...CALLED.current, reason: 'lastCall' },
  }),
  'change-place': show(IDLE, { keys: ['c'] }),
  'change-place-busy': show(SERVING, { keys: ['c'] }),
  prioritise: show(IDLE, { keys: ['ArrowDown', 'ArrowDown', 'v'] }),
  'add-service': show(SERVING, { keys: ['+'] }),
  'further-service': show(withFurther(FAMILY)),
  cancel: show(SERVING, { keys: ['s'] }),
  pause: show(SERVING, { keys: ['p'] }),
  'pause-back': show(SERVING, { keys: ['p', '1'] }),
  paused: show(PAUSED),
  'paused-until': show(pausedUntil('2020-11-17T09:40:00.000Z')),
  'paused-over': show(pausedUntil('2020-11-17T09:20:00.000Z')),
  automatic: show(nobodyWaiting({ ...IDLE, me: { ...IDLE.me, automatic: true } })),
  undo: show({
    ...SERVING,
    undo: { act: 'served', label: '44', until: '2020-11-17T09:24:08.500Z' },
  }),
  'undo-missed': show({
    ...IDLE,
    undo: { act: 'missed', label: 'A 105', until: '2020-11-17T09:24:08.500Z' },
  }),
  refusal: show(IDLE, { keys: [' '], answer: refused('ticketNotWaiting') }),
  'refusal-no-answer': show(SERVING, { keys: [' '], answer: refused('noAnswer') }),
  'refusal-sold-out': show(
    { ...SERVING, issuing: { is: 'soldOut', nextRelease: null, next: null } },
    { keys: ['a'] },
  ),
  lost: show(SERVING, { connection: DOWN }),
  'failing-undo': show({ ...withFurther(FAMILY), failing: true }),
  failing: show({ ...SERVING, failing: true }),
  'printer-out-of-paper': show({ ...SERVING, printers: [printerIn('paperOut')] }),
  'printer-paper-low': show({ ...SERVING, printers: [printerIn(null), printerIn('cutter')] }),
  'next-release': show({
    ...SERVING,
    issuing: {
      is: 'soldOut',
      nextRelease: { at: '2020-11-17T10:00:00.000Z', count: 20 },
      next: null,
    },
  }),
  'not-yet': show(
    nobodyWaiting({
      ...CLOSED,
      issuing: {
        is: 'notYet',
        opensAt: '2020-11-17T09:45:00.000Z',
        from: '2020-11-17T10:00:00.000Z',
        quota: 40,
      },
    }),
  ),
  'help-called': show({ ...SERVING, help: [{ counter: 'platz-3', since: NOW, answeredBy: [] }] }),
  'help-called-answered': show({
    ...CALLED,
    help: [{ counter: 'platz-3', since: NOW, answeredBy: ['platz-1', null] }],
  }),
  'help-elsewhere': show({
    ...SERVING,
    help: [{ counter: 'zimmer-12', since: NOW, answeredBy: [] }],
  }),
  'help-elsewhere-undo': show({
    ...withFurther(FAMILY),
    help: [{ counter: 'zimmer-12', since: NOW, answeredBy: [] }],
  }),
  'help-elsewhere-answered': show({
    ...IDLE,
    help: [
      { counter: 'platz-1', since: NOW, answeredBy: ['platz-3', 'platz-4'] },
      { counter: 'zimmer-12', since: NOW, answeredBy: [null] },
    ],
  }),
  'help-elsewhere-dialog': show(
    { ...SERVING, help: [{ counter: 'zimmer-12', since: NOW, answeredBy: [] }] },
    { keys: ['a'] },
  ),
  'open-elsewhere': show({ ...PAUSED, me: { ...PAUSED.me, pages: 2 } }),
  trial: show({ ...SERVING, office: { ...SERVING.office, trial: true } }),
  help: show(SERVING, { keys: ['?'] }),
  desk: show(CLOSED, { role: 'desk' }),
  'desk-waiting': show(
    { ...IDLE, me: CLOSED.me },
    { role: 'desk', keys: ['ArrowDown', 'ArrowDown'] },
  ),
  'desk-keys': show(CLOSED, { role: 'desk', keys: ['?'] }),
  'desk-issue': show(CLOSED, { role: 'desk', keys: [' '] }),
  series: show(series(FAMILY)),
  'called-not-announced': show({
    ...CALLED,
    current: CALLED.current && { ...CALLED.current, announced: 'notShown' },
  }),
  'series-called': show(series(CALLED)),
  'zimmer-12': show({ ...SERVING, me: { ...SERVING.me, name: 'Zimmer 12' } }),
}

export const states: Gallery = Object.fromEntries(
  (['de', 'en'] as const).flatMap((language) =>
    Object.entries({ ...screens, ...accessStates }).map(([name, screen]) => [
      `${language}-${name}`,
      screen(language),
    ]),
  ),
)
