/** A figure: what is measured, against what, and what is aimed at. */

/** `value` and `reference` of one round, taken in turns on the same machine in the same minute. */
export type Round = { value: number; reference: number }

export type Scale = { quick: boolean }

export type Figure = {
  name: string
  unit: string
  /** What is measured how, and against what. */
  method: string
  aim: number
  /** The ratio should be at least the aim; otherwise at most. */
  atLeast: boolean
  measure: (scale: Scale) => Promise<Round[]>
}

/** What somebody can go on with, one line of `--json`. */
export type Result = {
  name: string
  value: number
  unit: string
  reference: number
  ratio: number
  aim: number
  atLeast: boolean
  holds: boolean
}

export type Measured = { result: Result; rounds: Round[]; seconds: number }

export async function measured(figure: Figure, scale: Scale): Promise<Measured> {
  const { name, unit, aim, atLeast } = figure
  const started = performance.now()
  const rounds = await figure.measure(scale)
  const ratio = median(rounds.map(ratioOf))
  return {
    rounds,
    seconds: (performance.now() - started) / 1000,
    result: {
      name,
      value: median(rounds.map(({ value }) => value)),
      unit,
      reference: median(rounds.map(({ reference }) => reference)),
      ratio,
      aim,
      atLeast,
      holds: atLeast ? ratio >= aim : ratio <= aim,
    },
  }
}

export const ratioOf = ({ value, reference }: Round): number => value / reference

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** @throws RangeError for no numbers: nothing was measured. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new RangeError('nothing was measured')
  return below + (above - below) * (place % 1)
}

/** One after the other, so that rounds never measure each other. */
export async function repeat<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let index = 0; index < times; index++) results.push(await work(index))
  return results
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
