/** When each desk calls for the first time, by what it does now. */
import { drawn, drawnRest } from './quantiles.ts'
import type { Desk, Scene } from './scene.ts'
import { ASSUMED } from './times.ts'

/** What is left of a visit or an absence that lasts longer than any before: it may be over at any moment. */
const OVERDUE = 12
/** Of those who say when they are back, so many are later: then as late as absences here last. Assumed. */
const LATE_FROM_PAUSE = 0.5
/** How much of a visit is left when somebody who was set aside is back. */
const PARKED_SHARE = 0.5

export function firstFree(scene: Scene, slow: Float64Array, random: () => number): Float64Array {
  // Whichever of them looks up first calls: one delay for all.
  const looksUp = random()
  const freeAt = Float64Array.from(scene.desks, (desk, i) => {
    const free = freeFrom(desk, slow[i] ?? 1, scene, looksUp, random)
    return desk.parked.reduce((at, one) => at + resumed(one, at, slow[i] ?? 1, scene, random), free)
  })
  standIn(scene, freeAt)
  return freeAt
}

function freeFrom(
  desk: Desk,
  slow: number,
  scene: Scene,
  looksUp: number,
  random: () => number,
): number {
  const { chances } = scene
  const { busy, away, expected, idle } = desk
  if (expected) {
    if (random() >= expected.share) return Infinity
    return expected.doors + (drawnRest(chances.start, 1, expected.since, random) ?? 0)
  }
  const done = busy ? restOf(busy, slow, scene, random) + drawn(chances.turn, random) : 0
  if (away) return Math.max(done, backIn(away, scene, random)) + drawn(chances.alert, random)
  if (busy) return done
  const opens = doorsOf(desk, scene)
  if (opens > 0) return opens + drawn(chances.alert, random)
  return (
    (idle.hadNobody ? drawnRest(chances.alert, 1, idle.minutes, () => looksUp) : null) ??
    drawnRest(chances.turn, 1, idle.minutes, random) ??
    OVERDUE * random()
  )
}

/** When it has somebody to call who may be let in. */
const doorsOf = ({ kinds }: Desk, scene: Scene): number =>
  kinds.length === 0
    ? scene.opening
    : Math.min(...kinds.map((kind) => scene.line.kinds[kind]?.doors ?? 0))

/** Nobody said: as long as absences here last. Whoever is late is expected at any moment. */
function backIn(
  { since, back }: NonNullable<Desk['away']>,
  { chances, measured }: Scene,
  random: () => number,
): number {
  if (back !== null && (back > 0 || !measured)) {
    const rest = measured
      ? drawnRest(chances.turn, 1, Math.max(since, ASSUMED.leastPause), random)
      : null
    return rest !== null && random() < LATE_FROM_PAUSE ? Math.max(back, rest) : back
  }
  if (!measured) return Math.max(0, ASSUMED.pauseMinutes - since)
  return (
    drawnRest(chances.turn, 1, Math.max(since, ASSUMED.leastPause), random) ?? OVERDUE * random()
  )
}

function resumed(
  { minutes, since }: Desk['parked'][number],
  free: number,
  slow: number,
  { chances }: Scene,
  random: () => number,
): number {
  const back = Math.max(0, chances.parkedMinutes - since)
  if (back > free || free === Infinity) return 0
  return minutes * PARKED_SHARE * slow * drawn(chances.stretch, random)
}

/** Not a whole new time, but what can still be left of one that has lasted so long. */
function restOf(
  { minutes, calledFor, servedFor }: NonNullable<Desk['busy']>,
  slow: number,
  { chances }: Scene,
  random: () => number,
): number {
  if (servedFor !== null)
    return drawnRest(chances.stretch, minutes * slow, servedFor, random) ?? OVERDUE * random()
  const walk = drawnRest(chances.walk, 1, calledFor, random)
  if (walk === null || random() < chances.missed)
    return Math.max(0, chances.missedMinutes - calledFor)
  return walk + minutes * slow * drawn(chances.stretch, random)
}

/** Whoever has nobody left to serve them is served by somebody who stands in. */
function standIn({ line, opening }: Scene, freeAt: Float64Array): void {
  for (const { desks } of line.kinds) {
    const [first] = desks
    if (first !== undefined && desks.every((desk) => freeAt[desk] === Infinity))
      freeAt[first] = opening
  }
}
