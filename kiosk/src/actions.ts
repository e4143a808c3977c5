/** What a citizen can do here. The flow decides what a press means; only then something is sent. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { newRequest, type Answer, type Connection } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { KioskEvents } from '#shared/protocol/commands.ts'
import type { Ack } from '#shared/protocol/refusals.ts'
import type { KioskService, KioskView } from '#shared/protocol/views.ts'
import { atStart, hear, pass, press, touch, type Flow, type Press } from './flow.ts'

export type KioskConnection = Pick<Connection<KioskView, KioskEvents>, 'store' | 'send'>

export type KioskActions = {
  touch: () => void
  /** To be called a few times a second. */
  tick: () => void
  speak: (language: Language) => void
  turnTo: (page: number) => void
  chooseService: (service: KioskService) => void
  choosePeople: (party: number) => void
  back: () => void
  /** "I have my number." */
  done: () => void
  askToGiveBack: () => void
  keep: () => void
  giveBack: () => void
}

export function createKiosk(
  connection: KioskConnection,
  home: Language,
): { flow: StoreApi<Flow>; actions: KioskActions } {
  // The wall clock may be set while somebody stands here; this one only goes forward.
  const now = () => performance.now()
  const flow = createStore<Flow>(() => atStart(home, now()))
  const wait = () => connection.store.getState().view?.wait ?? null

  /** True if the press meant something. */
  function pressed(what: Press): boolean {
    const before = flow.getState()
    const after = press(before, what, now())
    flow.setState(after, true)
    return after !== before
  }

  async function fetchNumber() {
    const { stage } = flow.getState()
    if (stage.is !== 'asking') return
    const { request, service, party } = stage.wish
    const answer = await untilAnswered(
      connection,
      () => connection.send('issue', { service: service.id, party }, { request }),
      () => flow.setState(hear(flow.getState(), { is: 'noAnswer', request }, now()), true),
    )
    flow.setState(hear(flow.getState(), { is: 'issued', request, answer }, now()), true)
  }

  /** Goes on behind the next citizen's start screen, should the connection be gone. */
  function confirmShown(ticket: number) {
    const request = newRequest()
    return untilAnswered(connection, () =>
      connection.send('confirm', { ticket, how: 'shown' }, { request }),
    )
  }

  async function returnNumber(ticket: number) {
    const request = newRequest()
    const answer = await untilAnswered(connection, () =>
      connection.send('void', { ticket }, { request }),
    )
    flow.setState(hear(flow.getState(), { is: 'voided', ticket, answer }, now()), true)
  }

  return {
    flow,
    actions: {
      touch: () => flow.setState(touch(flow.getState(), now()), true),
      tick: () => flow.setState(pass(flow.getState(), now()), true),
      speak: (language) => pressed({ is: 'language', language }),
      turnTo: (page) => pressed({ is: 'page', page }),
      chooseService(service) {
        const request = newRequest()
        if (pressed({ is: 'service', service, request, wait: wait() })) void fetchNumber()
      },
      choosePeople(party) {
        const request = newRequest()
        if (pressed({ is: 'people', party, request, wait: wait() })) void fetchNumber()
      },
      back: () => pressed({ is: 'back' }),
      done() {
        const { stage } = flow.getState()
        if (!pressed({ is: 'back' }) || stage.is !== 'number') return
        void confirmShown(stage.ticket.ticket)
      },
      askToGiveBack: () => pressed({ is: 'askToGiveBack' }),
      keep: () => pressed({ is: 'keep' }),
      giveBack() {
        const { stage } = flow.getState()
        if (!pressed({ is: 'giveBack' }) || stage.is !== 'number') return
        void returnNumber(stage.ticket.ticket)
      },
    },
  }
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
