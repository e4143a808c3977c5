/** What an attempt to do harm came to. */
export type Outcome = {
  name: string
  tried: number
  /** What should not have happened, and did. */
  lost: number
  holds: boolean
  note: string
}

/** `quick`: a few seconds instead of minutes. */
export type Case = (quick: boolean) => Promise<Outcome>

/** It holds when nothing was lost and nothing has changed that should not. */
export function outcome(
  name: string,
  tried: number,
  faults: readonly string[],
  figures: string,
): Outcome {
  const [first] = faults
  const note = first === undefined ? figures : `${first} · ${figures}`
  return { name, tried, lost: faults.length, holds: faults.length === 0, note }
}
