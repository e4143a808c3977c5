/** One case after another, each in a folder of its own. */
import { join } from 'node:path'
import { temporaryFolder } from '../../e2e/testing/folder.ts'
import { copyProgram } from '../../e2e/testing/program.ts'
import { Chance } from '../simulate/chance.ts'
import { type FaultCase, type Given, NotPossible } from './case.ts'
import { INTRUDERS } from '../intruders/intruders.ts'
import { backup } from './backup.ts'
import { kill } from './kill.ts'
import { clock } from './clock.ts'
import { damage } from './damage.ts'
import { diskCases } from './disk.ts'
import { load } from './load.ts'
import { network } from './network.ts'
import type { Options } from './options.ts'
import { printer } from './printer.ts'
import { time } from './time.ts'

export const CASES: readonly FaultCase[] = [
  kill,
  ...diskCases,
  damage,
  backup,
  network,
  printer,
  clock,
  load,
  ...INTRUDERS.map((intruder) => ({
    name: `intruder.${intruder.name}`,
    run: ({ quick }: Given) => intruder.attempt(quick),
  })),
  time,
]

export type Result = {
  name: string
  tried: number
  lost: number
  holds: boolean
  note: string
  /** It took so long. */
  seconds: number
}

export async function runAll(
  { quick, seed, only }: Omit<Options, 'json'>,
  tell: (result: Result) => void,
): Promise<Result[]> {
  const folder = temporaryFolder()
  const results: Result[] = []
  try {
    const program = copyProgram(folder.file('programm'), { screens: true })
    const chosen = CASES.filter(
      ({ name, fullOnly }) => !(quick && fullOnly) && name.startsWith(only ?? ''),
    )
    const runOne = async (one: FaultCase) => {
      const given: Given = {
        quick,
        seed,
        program,
        folder: join(folder.path, one.name),
        chance: new Chance(seed, one.name),
        programs: [],
      }
      const begun = performance.now()
      const attempted = await attempt(one, given)
      const result = { ...attempted, seconds: Math.round((performance.now() - begun) / 100) / 10 }
      results.push(result)
      tell(result)
    }
    const runLane = async (lane: readonly FaultCase[]) => {
      for (const one of lane) await runOne(one)
    }
    // Starts of a process and waits for a disk go well together. In full, figures are not to disturb each other.
    const isDisk = (one: FaultCase) => diskCases.includes(one)
    const lanes = quick
      ? [
          chosen.filter((one) => one === kill),
          chosen.filter(isDisk),
          chosen.filter((one) => one !== kill && !isDisk(one)),
        ]
      : [chosen]
    await Promise.all(lanes.map(runLane))
    return results
  } finally {
    folder.remove()
  }
}

async function attempt({ name, run }: FaultCase, given: Given): Promise<Omit<Result, 'seconds'>> {
  try {
    const outcome = await run(given)
    return { ...outcome, name, holds: outcome.lost === 0 && outcome.tried > 0 }
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error)
    if (error instanceof NotPossible) return { name, tried: 0, lost: 0, holds: true, note }
    // Whatever it was: the case was not seen to hold.
    return { name, tried: 0, lost: 1, holds: false, note: `abgebrochen: ${note}` }
  } finally {
    for (const program of given.programs) await program.end('SIGKILL')
  }
}
