/** What a citizen can do here. The flow decides what a press means; only then something is sent. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { newRequest, type Answer, type Connection } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { IssuedTicket, KioskEvents } from '#shared/protocol/commands.ts'
import type { PrintOutcome } from '#shared/protocol/printing.ts'
import type { Ack, Refusal } from '#shared/protocol/refusals.ts'
import type { KioskService, KioskView } from '#shared/protocol/views.ts'
import { atStart, touch, type Aids, type Flow, type News, type Press, type Stage } from './flow.ts'
import { hear } from './hear.ts'
import { abandoned, pass } from './pass.ts'
import { press } from './press.ts'
import type { KioskPrinter } from './printer.ts'
import { receiptShown } from './receipt.ts'

export type KioskConnection = Pick<Connection<KioskView, KioskEvents>, 'store' | 'send'>

export type KioskActions = {
  touch: () => void
  /** Somebody touched this screen; without a number to give, it is counted. */
  touchedInVain: () => void
  /** To be called a few times a second. */
  tick: () => void
  speak: (language: Language) => void
  showLanguages: (shown: boolean) => void
  switchAid: (aid: keyof Aids) => void
  turnTo: (page: number) => void
  chooseGroup: (group: string) => void
  chooseService: (service: KioskService) => void
  /** `ready`: all documents are here, or a number is wanted all the same. */
  answerDocuments: (ready: boolean) => void
  choosePeople: (party: number) => void
  /** A number although today may be too short. */
  allTheSame: () => void
  /** A number although nothing prints. */
  withoutPaper: () => void
  back: () => void
  /** "I have my number." */
  done: () => void
  /** "Did your receipt come out?" */
  hasPaper: () => void
  noPaper: () => void
  printAgain: () => void
  askToGiveBack: () => void
  keep: () => void
  giveBack: () => void
}

export type KioskDeps = {
  connection: KioskConnection
  printer: KioskPrinter
  home: Language
}

export function createKiosk({ connection, printer, home }: KioskDeps): {
  flow: StoreApi<Flow>
  actions: KioskActions
} {
  // The wall clock may be set while somebody stands here; this one only goes forward.
  const now = () => performance.now()
  const flow = createStore<Flow>(() => atStart(home, now()))
  const view = () => connection.store.getState().view
  const wish = () => ({ request: newRequest(), wait: view()?.wait ?? null })
  const hears = (news: News) => flow.setState(hear(flow.getState(), news, now()), true)

  /** The stage before, if the press meant something. */
  function pressed(what: Press): Stage | null {
    const before = flow.getState()
    const after = press(before, what, now())
    flow.setState(after, true)
    return after === before ? null : before.stage
  }

  /** A press that may have been the last one before the number. */
  function pressedOn(what: Press): void {
    if (pressed(what)) void fetchNumber()
  }

  async function fetchNumber() {
    const { stage, withoutPaper } = flow.getState()
    if (stage.is !== 'asking') return
    const { request, service, party } = stage.wish
    const answer = await untilAnswered(
      connection,
      () => connection.send('issue', { service: service.id, party }, { request }),
      () => hears({ is: 'noAnswer', request }),
    )
    if (!answer.ok && TURNED_AWAY.has(answer.refusal)) void turnAway()
    const prints = !withoutPaper && printer.health.getState() !== null
    hears({ is: 'issued', request, answer, prints })
    void print()
  }

  /** Not sent again without an answer: a touch more or less tells nobody anything else. One at a time. */
  let turningAway = false
  async function turnAway() {
    if (turningAway) return
    turningAway = true
    await connection.send('turnedAway', {})
    turningAway = false
  }

  async function print() {
    const { stage, language } = flow.getState()
    const shown = view()
    if (stage.is !== 'printing' || !shown) return
    const { ticket, wish: wished } = stage
    const receipt = await receiptShown(shown, wished, ticket, language)
    const job = { ticket: ticket.ticket, language, wait: wished.wait, receipt }
    const outcome = await printer.print(job).catch((): PrintOutcome => 'unknown')
    hears({ is: 'printed', ticket: ticket.ticket, outcome })
    if (outcome === 'printed') void confirm(ticket, 'printed')
  }

  /** Goes on behind the next citizen's start screen, should the connection be gone. */
  function confirm({ ticket }: IssuedTicket, how: 'printed' | 'shown') {
    const request = newRequest()
    return untilAnswered(connection, () => connection.send('confirm', { ticket, how }, { request }))
  }

  async function returnNumber({ ticket }: IssuedTicket) {
    const request = newRequest()
    const answer = await untilAnswered(connection, () =>
      connection.send('void', { ticket }, { request }),
    )
    hears({ is: 'voided', ticket, answer })
  }

  askAboutLast(connection, hears)

  return {
    flow,
    actions: {
      touch: () => flow.setState(touch(flow.getState(), now()), true),
      touchedInVain() {
        const { view: shown, link } = connection.store.getState()
        const isAtStart = flow.getState().stage.is === 'start'
        if (shown && link === 'up' && isAtStart && shown.issuing.is !== 'open') void turnAway()
      },
      tick() {
        const before = flow.getState()
        const after = pass(before, now())
        flow.setState(after, true)
        const left = abandoned(before, after)
        if (left) void returnNumber(left)
      },
      speak: (language) => void pressed({ is: 'language', language }),
      showLanguages: (shown) => void pressed({ is: 'languages', shown }),
      switchAid: (aid) => void pressed({ is: 'aid', aid }),
      turnTo: (page) => void pressed({ is: 'page', page }),
      chooseGroup: (group) => void pressed({ is: 'group', group }),
      chooseService: (service) => pressedOn({ is: 'service', service, ...wish() }),
      answerDocuments: (ready) => pressedOn({ is: 'documents', ready, ...wish() }),
      choosePeople: (party) => pressedOn({ is: 'people', party, ...wish() }),
      allTheSame: () => pressedOn({ is: 'allTheSame', ...wish() }),
      withoutPaper: () => void pressed({ is: 'withoutPaper' }),
      back: () => void pressed({ is: 'back' }),
      done() {
        const stage = pressed({ is: 'back' })
        if (stage?.is !== 'number' || stage.delivery === 'printed') return
        void confirm(stage.ticket, 'shown')
      },
      hasPaper() {
        const stage = pressed({ is: 'hasPaper' })
        if (stage?.is === 'question') void confirm(stage.ticket, 'printed')
      },
      noPaper: () => void pressed({ is: 'noPaper' }),
      printAgain() {
        if (pressed({ is: 'printAgain' })) void print()
      },
      askToGiveBack: () => void pressed({ is: 'askToGiveBack' }),
      keep: () => void pressed({ is: 'keep' }),
      giveBack() {
        const stage = pressed({ is: 'giveBack' })
        if (stage?.is === 'number') void returnNumber(stage.ticket)
      },
    },
  }
}

/** Refusals of a number that the office has none to give; of the others another press may come to one. */
const TURNED_AWAY: ReadonlySet<string> = new Set<Refusal>([
  'soldOut',
  'issuingStopped',
  'notYetOpen',
  'issuingClosed',
])

/** Once, with the first view after a start: later numbers are known to whoever pulled them. */
function askAboutLast({ store }: KioskConnection, hears: (news: News) => void): void {
  const stop = store.subscribe(({ view }) => {
    if (!view) return
    stop()
    if (!view.unconfirmed) return
    const { service, party, ...ticket } = view.unconfirmed
    hears({ is: 'found', ticket, service, party })
  })
}

/** Sends again, whenever there is a connection, until the server says yes or no. */
async function untilAnswered<T>(
  { store }: KioskConnection,
  send: () => Promise<Answer<T>>,
  onSilence?: () => void,
): Promise<Ack<T>> {
  for (;;) {
    const answer = await send()
    if (isAck(answer)) return answer
    onSilence?.()
    await linkUp(store)
  }
}

const isAck = <T>(answer: Answer<T>): answer is Ack<T> => answer.ok || answer.refusal !== 'noAnswer'

const linkUp = (store: KioskConnection['store']) =>
  new Promise<void>((resolve) => {
    if (store.getState().link === 'up') return resolve()
    const stop = store.subscribe(({ link }) => {
      if (link !== 'up') return
      stop()
      resolve()
    })
  })
