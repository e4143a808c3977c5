/** One run: the call rule played forward from a moment on, with everything uncertain drawn. */
import { firstFree } from './firstFree.ts'
import { drawn } from './quantiles.ts'
import { normal } from './random.ts'
import type { Scene } from './scene.ts'

/** Played to the end of the line, it can go on with whoever joins it there. */
export type Run = {
  /** Minutes until each place in line is called; NaN when no counter serves it. */
  called: number[]
  /** Minutes until each desk has nobody left to call; Infinity when it does not come at all. */
  idle: Float64Array
  scene: Scene
  random: () => number
  /** When each desk calls next. */
  freeAt: Float64Array
  /** Of each kind, how many have been called. */
  heads: Int32Array
  pending: Pending[]
  calls: number
  /** Factors on what is usual, by desk; and what an hour adds to their logarithm. */
  slow: Float64Array
  drift: number
}

/** Not in line, but to be called again: from a number of calls on or from a moment on, whichever is first. */
type Pending = {
  minutes: number
  /** It is called before whoever stands at this place. */
  place: number
  atCall: number
  at: number
  desks: readonly number[]
  /** How likely somebody comes. */
  comes: number
}

/** Minutes after which a day does not get any slower or faster than it may have become. */
const HORIZON = 180
/** Set aside or sent on: so much of the usual time before that, and after it. */
const BEFORE_DETOUR = 0.5

/** `pace`: the logarithm of how slow this run is. */
export function startRun(scene: Scene, pace: number, random: () => number): Run {
  const { desks, line, missed, chances } = scene
  const slow = Float64Array.from(desks, ({ id }) => {
    const own = scene.pace.counters[id]
    return Math.exp(pace + (own ? own.log + own.spread * normal(random) : 0))
  })
  return {
    called: [],
    idle: new Float64Array(desks.length).fill(Infinity),
    scene,
    random,
    freeAt: firstFree(scene, slow, random),
    heads: new Int32Array(line.kinds.length),
    pending: missed.map((one) => ({ ...one, comes: chances.cameAgain })),
    calls: 0,
    slow,
    drift: scene.pace.drift * normal(random),
  }
}

/** Until everybody in line has been called. */
export function playOn(run: Run): void {
  const { called, idle, freeAt, scene } = run
  while (called.length < scene.line.tickets.length) called.push(NaN)
  // Whoever had nobody left to call looks again.
  freeAt.forEach((at, desk) => (freeAt[desk] = Math.min(at, idle[desk] ?? at)))
  for (;;) {
    const desk = soonest(freeAt)
    const at = freeAt[desk] ?? Infinity
    // Everybody has called whom there was, or does not come at all.
    if (at === Infinity) return
    const kind = nextKind(run, desk, at)
    if (kind !== null) freeAt[desk] = at + call(run, desk, kind, at)
    else {
      const opens = nextDoors(run, desk, at)
      if (opens === Infinity) idle[desk] = at
      freeAt[desk] = opens
    }
  }
}

function soonest(freeAt: Float64Array): number {
  let first = 0
  for (let i = 1; i < freeAt.length; i++)
    if ((freeAt[i] ?? Infinity) < (freeAt[first] ?? Infinity)) first = i
  return first
}

/** The kind whose first in line is called at this desk; null when nobody is there. */
function nextKind({ scene, heads }: Run, desk: number, at: number): number | null {
  let found: number | null = null
  let first = Infinity
  for (const index of scene.desks[desk]?.kinds ?? []) {
    const kind = scene.line.kinds[index]
    const place = kind?.places[heads[index] ?? 0]
    if (kind === undefined || place === undefined || kind.doors > at || place > first) continue
    first = place
    found = index
  }
  return found
}

function nextDoors({ scene, heads }: Run, desk: number, at: number): number {
  let opens = Infinity
  for (const index of scene.desks[desk]?.kinds ?? []) {
    const kind = scene.line.kinds[index]
    if (kind && kind.doors > at && (heads[index] ?? 0) < kind.places.length)
      opens = Math.min(opens, kind.doors)
  }
  return opens
}

/** Somebody who is due comes before the first in line; answers with the minutes until the desk calls again. */
function call(run: Run, desk: number, kind: number, at: number): number {
  const { scene, random, heads } = run
  const { chances } = scene
  const { places, desks } = scene.line.kinds[kind] ?? { places: [], desks: [] }
  const place = places[heads[kind] ?? 0] ?? 0
  const due = takeDue(run, desk, place, at)
  run.calls++
  if (due) {
    const comes = random() < due.comes
    const takes = comes ? stay(run, desk, due.minutes, at) : chances.missedMinutes
    return takes + drawn(chances.turn, random)
  }
  run.called[place] = at
  heads[kind] = (heads[kind] ?? 0) + 1
  const minutes = scene.line.minutes[place] ?? 0
  return firstCall(run, desk, { minutes, place, desks }, at) + drawn(chances.turn, random)
}

/** By hand: it is asked at each of twenty thousand calls. */
function takeDue({ pending, calls }: Run, desk: number, place: number, at: number): Pending | null {
  for (let i = 0; i < pending.length; i++) {
    const one = pending[i]
    if (!one || one.place > place || (one.at > at && one.atCall > calls)) continue
    if (!one.desks.includes(desk)) continue
    pending.splice(i, 1)
    return one
  }
  return null
}

type Caller = Pick<Pending, 'minutes' | 'place' | 'desks'>

function firstCall(run: Run, desk: number, caller: Caller, at: number): number {
  const { scene, random, pending } = run
  const { chances, rule } = scene
  if (random() < chances.missed) {
    if (rule)
      pending.push({
        ...caller,
        atCall: run.calls + rule.afterCalls,
        at: at + chances.missedMinutes + rule.afterMinutes,
        comes: chances.cameAgain,
      })
    return chances.missedMinutes
  }
  const detour = random()
  if (detour >= chances.parked + chances.transferred) return stay(run, desk, caller.minutes, at)
  const takes = stay(run, desk, caller.minutes * BEFORE_DETOUR, at)
  if (detour < chances.parked)
    pending.push({
      minutes: caller.minutes * (1 - BEFORE_DETOUR),
      // A clerk takes whoever is back before the next one.
      place: -1,
      atCall: Infinity,
      at: at + takes + chances.parkedMinutes,
      desks: [desk],
      comes: 1,
    })
  else pending.push({ ...caller, atCall: 0, at: 0, comes: 1 })
  return takes
}

function stay({ scene, random, slow, drift }: Run, desk: number, usual: number, at: number) {
  const { walk, stretch } = scene.chances
  const factor = (slow[desk] ?? 1) * Math.exp(drift * Math.sqrt(Math.min(at, HORIZON) / 60))
  return drawn(walk, random) + usual * factor * drawn(stretch, random)
}
