/** What a press means where the citizen stands. Pure. */
import type { Wait } from '#shared/protocol/views.ts'
import {
  atNumber,
  enter,
  isUnprinted,
  type Choice,
  type Flow,
  type Press,
  type Stage,
} from './flow.ts'

/** Answers with the same flow when the press means nothing here. */
export function press(flow: Flow, pressed: Press, now: number): Flow {
  const { stage } = flow
  if (!flow.settled) return flow
  switch (pressed.is) {
    case 'language':
      return { ...flow, language: pressed.language, choosingLanguage: false }
    case 'languages':
      return { ...flow, choosingLanguage: pressed.shown }
    case 'aid':
      return { ...flow, aids: { ...flow.aids, [pressed.aid]: !flow.aids[pressed.aid] } }
    case 'page':
      return stage.is === 'start' ? { ...flow, page: pressed.page } : flow
    case 'group':
      return stage.is === 'start'
        ? enter({ ...flow, group: pressed.group, page: 0 }, stage, now)
        : flow
    case 'withoutPaper':
      return enter({ ...flow, withoutPaper: true }, stage, now)
    case 'service': {
      if (stage.is !== 'start') return flow
      const { service } = pressed
      const choice = { service, party: null, documentsSeen: false, doubtAccepted: false }
      return advance(flow, choice, pressed, now)
    }
    case 'documents':
      if (stage.is !== 'documents') return flow
      if (!pressed.ready) return enter(flow, { ...stage, missing: true }, now)
      return advance(flow, { ...stage.choice, documentsSeen: true }, pressed, now)
    case 'people':
      if (stage.is !== 'party') return flow
      return advance(flow, { ...stage.choice, party: pressed.party }, pressed, now)
    case 'allTheSame':
      if (stage.is !== 'doubt') return flow
      return advance(flow, { ...stage.choice, doubtAccepted: true }, pressed, now)
    case 'back':
      return back(flow, now)
    case 'hasPaper':
      return stage.is === 'question' ? back(flow, now) : flow
    case 'noPaper': {
      if (stage.is !== 'question') return flow
      const { wish, ticket } = stage
      return enter(
        flow,
        atNumber({ wish, ticket }, stage.after === 'print' ? 'failed' : 'unsure'),
        now,
      )
    }
    case 'printAgain': {
      if (stage.is !== 'number' || !isUnprinted(stage.delivery) || stage.givingBack !== 'no')
        return flow
      return enter(flow, { is: 'printing', wish: stage.wish, ticket: stage.ticket }, now)
    }
    case 'askToGiveBack':
      return giveBack(flow, 'no', 'asked', now)
    case 'keep':
      return giveBack(flow, 'asked', 'no', now)
    case 'giveBack':
      return giveBack(flow, 'asked', 'sending', now)
    default:
      return pressed satisfies never
  }
}

/** To the next question that is still open, or else for a number: no tap more than needed. */
function advance(
  flow: Flow,
  choice: Choice,
  { request, wait }: { request: string; wait: Wait },
  now: number,
): Flow {
  const { service, party, documentsSeen, doubtAccepted } = choice
  if (service.documents.length > 0 && !documentsSeen)
    return enter(flow, { is: 'documents', choice, missing: false }, now)
  if (service.maxParty > 1 && party === null) return enter(flow, { is: 'party', choice }, now)
  if (wait && !wait.beforeClosing && !doubtAccepted)
    return enter(flow, { is: 'doubt', choice }, now)
  const wish = { request, service, party: party ?? 1, wait }
  return enter(flow, { is: 'asking', wish, late: false }, now)
}

function back(flow: Flow, now: number): Flow {
  const { stage } = flow
  switch (stage.is) {
    case 'start':
      return flow.group === null ? flow : enter({ ...flow, group: null, page: 0 }, stage, now)
    // A citizen who waits for a number must not start a second wish meanwhile.
    case 'asking':
    case 'printing':
      return flow
    case 'documents':
    case 'party':
    case 'doubt':
      // To the services where he came from.
      return enter(flow, { is: 'start' }, now)
    default:
      return enter({ ...flow, group: null, page: 0, withoutPaper: false }, { is: 'start' }, now)
  }
}

type GivingBack = Extract<Stage, { is: 'number' }>['givingBack']

function giveBack(flow: Flow, from: GivingBack, to: GivingBack, now: number): Flow {
  const { stage } = flow
  if (stage.is !== 'number' || stage.givingBack !== from) return flow
  return enter(flow, { ...stage, givingBack: to, refusal: null }, now)
}
