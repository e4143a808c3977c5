/** One run: the call rule played forward from this moment, with everything uncertain drawn. */
import { normal } from './random.ts'
import { drawn, drawnRest } from './quantiles.ts'
import type { Desk, Scene } from './scene.ts'
import { ASSUMED } from './times.ts'

/** Who was set aside comes back with this probability, about so many minutes after having been sent away. */
const PARKED = { comesBack: 0.9, minutes: 10, share: 0.5 }
/** What is left of a visit that lasts longer than any, and of an absence: nobody knows, it may be over at any moment. */
const OVERDUE = 6
/** A counter that is expected and does not come is replaced, or comes after all. */
const LATE = { least: 45, more: 60 }

export type Run = {
  /** Minutes until each place in line is called; NaN when no counter serves it. */
  called: Float64Array
  /** Minutes until each desk has nobody left to call. */
  idle: Float64Array
}

type Pending = {
  minutes: number
  place: number
  atCall: number
  at: number
  desks: readonly number[]
}

/** `pace`: the logarithm of how slow this run is. Writes into `run`, which is made once for all runs. */
export function playOut(scene: Scene, run: Run, pace: number, random: () => number): void {
  const { desks, kinds, chances, rule, minutes } = scene
  const { called, idle } = run
  called.fill(NaN)
  idle.fill(NaN)
  const speed = desks.map(({ id }) => {
    const own = scene.pace.counters[id]
    return Math.exp(pace + (own ? own.log + own.spread * normal(random) : 0))
  })
  const freeAt = Float64Array.from(desks, (desk, i) =>
    firstFree(desk, speed[i] ?? 1, scene, random),
  )
  const heads = new Int32Array(kinds.length)
  const pending: Pending[] = scene.missed.map(({ inCalls, inMinutes, ...one }) => ({
    ...one,
    atCall: inCalls,
    at: inMinutes,
  }))
  let calls = 0
  let working = desks.length
  while (working > 0) {
    const desk = soonest(freeAt)
    const at = freeAt[desk] ?? Infinity
    // Nobody comes back from there.
    if (at === Infinity) break
    const parts = desks[desk]
    if (!parts) break
    let kind = -1
    let place = Infinity
    let opens = Infinity
    for (const each of parts.kinds) {
      const { places, doors } = kinds[each] ?? { places: [], doors: 0 }
      const head = places[heads[each] ?? 0]
      if (head === undefined) continue
      if (doors > at) opens = Math.min(opens, doors)
      else if (head < place) {
        place = head
        kind = each
      }
    }
    if (kind === -1) {
      if (opens < Infinity) freeAt[desk] = opens
      else {
        idle[desk] = at
        freeAt[desk] = Infinity
        working--
      }
      continue
    }
    const again = pending.findIndex(
      (one) =>
        one.place <= place && (one.atCall <= calls || one.at <= at) && one.desks.includes(desk),
    )
    const due = again === -1 ? undefined : pending.splice(again, 1)[0]
    calls++
    let takes: number
    if (due) {
      takes =
        random() < chances.cameAgain
          ? stay(due.minutes * (speed[desk] ?? 1), scene, random)
          : chances.missedMinutes
    } else {
      called[place] = at
      heads[kind] = (heads[kind] ?? 0) + 1
      const usual = minutes[place] ?? 0
      if (random() < chances.missed) {
        takes = chances.missedMinutes
        if (rule)
          pending.push({
            minutes: usual,
            place,
            atCall: calls + rule.afterCalls,
            at: at + takes + rule.afterMinutes,
            desks: kinds[kind]?.desks ?? [],
          })
      } else takes = stay(usual * (speed[desk] ?? 1), scene, random)
    }
    freeAt[desk] = at + takes + drawn(chances.turn, random)
  }
}

const stay = (usual: number, { chances }: Scene, random: () => number): number =>
  drawn(chances.walk, random) + usual * drawn(chances.stretch, random)

function soonest(freeAt: Float64Array): number {
  let first = 0
  for (let i = 1; i < freeAt.length; i++)
    if ((freeAt[i] ?? Infinity) < (freeAt[first] ?? Infinity)) first = i
  return first
}

/** When a desk calls for the first time, by what it does now. */
function firstFree(desk: Desk, speed: number, scene: Scene, random: () => number): number {
  const { chances } = scene
  let free = desk.busy ? restOf(desk.busy, speed, scene, random) : 0
  if (desk.busy) free += drawn(chances.turn, random)
  else if (!desk.away && !desk.expected)
    free = drawnRest(chances.turn, 1, desk.idleFor, random) ?? OVERDUE * random() * 2
  if (desk.away) {
    const { since, back } = desk.away
    const missing = back ?? Math.max(0, ASSUMED.pauseMinutes - since)
    free = Math.max(free, missing)
  }
  if (desk.expected) {
    const { share, doors } = desk.expected
    free = doors + drawn(chances.start, random)
    if (random() >= share) free += LATE.least + LATE.more * random()
  }
  for (const { minutes, since } of desk.parked) {
    const back = Math.max(0, PARKED.minutes - since)
    if (back <= free + OVERDUE && random() < PARKED.comesBack)
      free += minutes * PARKED.share * speed * drawn(chances.stretch, random)
  }
  return free
}

/** Not a whole new time, but what can still be left of one that has lasted so long. */
function restOf(
  { minutes, calledFor, servedFor }: NonNullable<Desk['busy']>,
  speed: number,
  { chances }: Scene,
  random: () => number,
): number {
  if (servedFor !== null)
    return drawnRest(chances.stretch, minutes * speed, servedFor, random) ?? OVERDUE * 2 * random()
  const walk = drawnRest(chances.walk, 1, calledFor, random)
  const fails = walk === null || random() < chances.missed
  if (fails) return Math.max(0, chances.missedMinutes - calledFor)
  return walk + minutes * speed * drawn(chances.stretch, random)
}
