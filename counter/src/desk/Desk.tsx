import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Answer, ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { AccountRole } from '#shared/protocol/rights.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { useCommands } from '../../parts/useCommands.ts'
import type { Actions, Deed } from '../actions.ts'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import { barrier, type HelpIntent, type Intent, isHelpIntent } from '../intents.ts'
import { nextStep } from '../nextStep.ts'
import { mayDo } from '../rights.ts'
import { useSignals } from '../signals/useSignals.ts'
import { useSwitches } from '../switches.ts'
import { texts } from '../texts/index.ts'
import { type Asked, stillAsked } from './asked.ts'
import { DeskContext } from './context.ts'
import { Header } from './Header.tsx'
import { HelpCallBands } from './HelpCallBands.tsx'
import { HelpCallButton } from './HelpCallButton.tsx'
import { MyPlace } from './MyPlace.tsx'
import { NextStepButton } from './NextStepButton.tsx'
import { SideLists } from './SideLists.tsx'
import { UndoLine } from './UndoLine.tsx'
import { useKeyboard } from './useKeyboard.ts'
import { useSettled } from './useSettled.ts'
import { WaitingColumn } from './WaitingColumn.tsx'
import { MoreActions, StepNote, WithMe } from './WithMe.tsx'
import './desk.css'

export function Desk(props: {
  view: CounterView
  /** The office's clock in ms. */
  clock: number
  link: Pick<ConnectionState<CounterView>, 'link' | 'downSince' | 'clockOffset'>
  actions: Actions
  role: AccountRole
  language: Language
  goTo: (counter: string) => void
}) {
  const { view, clock, link, actions, role, language, goTo } = props
  const live = link.link === 'up'
  const { running, shown, run, refuse, forget } = useCommands<Deed>()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [picked, setPicked] = useState<number | null>(null)
  const [switches, setSwitch] = useSwitches()
  const { letters } = switches
  const stepButton = useRef<HTMLButtonElement>(null)

  const t = texts(language)
  useSignals(view, switches, t)
  const step = nextStep(view, role)
  const settled = useSettled(`${step.text} ${view.current?.id ?? ''}`)

  if (asked && !stillAsked(asked, view, live)) setAsked(null)
  if (picked !== null && !view.line.some(({ id }) => id === picked)) setPicked(null)

  /** Sends it, and takes the keyboard back to where the next step is. */
  function send(deed: Deed, command: () => Promise<Answer<unknown>>) {
    // At once: nothing behind an open dialog can take the focus.
    flushSync(() => {
      setAsked(null)
      setPicked(null)
    })
    stepButton.current?.focus()
    void run(deed, command)
  }

  /** Nobody is left behind: an open counter without a clerk would be counted on. */
  async function moveTo(counter: string) {
    setAsked(null)
    const closed = view.me.is === 'closed' || (await run('close', actions.close))?.ok
    if (closed) goTo(counter)
  }

  async function sendHelp(intent: HelpIntent) {
    const answer = await act(actions, intent)
    if (!answer.ok) refuse(answer.refusal)
  }

  function perform(intent: Intent) {
    if (isHelpIntent(intent)) return void (live && sendHelp(intent))
    if ('pick' in intent) {
      if (intent.pick === null) stepButton.current?.focus()
      return setPicked(intent.pick)
    }
    if ('ask' in intent && intent.ask === 'help') return setAsked(intent)
    if (!live || running) return
    const why = barrier(intent, view)
    if (why) return refuse(why)
    if ('ask' in intent) {
      forget()
      return setAsked(intent)
    }
    if ('do' in step && intent.do === step.do && !settled()) return
    send(intent.do, () => act(actions, intent))
  }

  function closeDialog() {
    setAsked(null)
    // The browser gives the focus back to where it was; in the list that is the right place.
    if (picked === null) stepButton.current?.focus()
  }

  useKeyboard({ view, role, live, picked, letters, dialogOpen: asked !== null }, perform)

  const may = (intent: Intent) => mayDo(role, intent)
  const now = live ? clock : (link.downSince ?? 0) + link.clockOffset
  return (
    <DeskContext value={{ view, now, live, language, t, step, running, picked, may, perform }}>
      <div className="desk" data-live={live} data-letters={letters}>
        <Header clock={clock} />
        <main className="desk-main">
          <HelpCallBands />
          <Trouble view={view} link={link} language={language} t={t} />
          <div className="columns">
            <div className="column mine">
              <WithMe />
              <NextStepButton step={step} ref={stepButton} />
              <StepNote shown={shown} />
              <MoreActions />
              <UndoLine />
            </div>
            <WaitingColumn />
            <div className="column side">
              <SideLists />
              <MyPlace />
              <HelpCallButton />
            </div>
          </div>
        </main>
      </div>
      {asked && (
        <Dialogs
          asked={asked}
          actions={actions}
          send={send}
          run={run}
          show={setAsked}
          shown={shown}
          switches={switches}
          setSwitch={setSwitch}
          moveTo={(counter) => void moveTo(counter)}
          onClose={closeDialog}
        />
      )}
    </DeskContext>
  )
}

function act(actions: Actions, intent: Extract<Intent, { do: string }>): Promise<Answer<unknown>> {
  switch (intent.do) {
    case 'call':
    case 'resume':
      return actions[intent.do](intent.ticket)
    case 'automatic':
      return actions.automatic(intent.on)
    case 'answerHelp':
    case 'endHelp':
      return actions[intent.do](intent.counter)
    default:
      return actions[intent.do]()
  }
}
