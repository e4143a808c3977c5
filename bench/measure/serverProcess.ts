/** Servers for a figure, each in a process and on a file of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BareQuestion } from './bare.ts'
import { startFlags } from '../../tools/startFlags.ts'
import { startChild } from './child.ts'
import type { Past } from './pastDay.ts'

export type ServerGiven = {
  folder: string
  /** The facts go to the disk; otherwise they stay in memory. */
  storing: boolean
  /** What has happened today so far. */
  past: Omit<Past, 'date'> | null
}

export type ServerQuestion =
  | { is: 'port' }
  | { is: 'letIn'; role: 'kiosk' | 'counter'; device: string }
  | { is: 'memory' }
  | { is: 'publications' }

/** What lets somebody in. */
export type Right = { token?: string; session?: string }

export type MeasuredServer = {
  url: string
  ask: <T>(question: ServerQuestion) => Promise<T>
  stop: () => Promise<void>
}

export type BareServer = {
  url: string
  /** One durable commit, in ms. */
  commit: () => Promise<number>
  stop: () => Promise<void>
}

/** On the disk of the checkout: the system's temporary folder may be memory, where no commit takes time. */
const CACHE = join(import.meta.dirname, '..', '..', '.cache', 'bench')

export function newFolder(): { folder: string; remove: () => void } {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'run-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** In a folder that is given it finds what lies there, and leaves it. */
export async function startServer(wanted: Partial<ServerGiven> = {}): Promise<MeasuredServer> {
  const { folder, remove } =
    wanted.folder === undefined ? newFolder() : { folder: wanted.folder, remove: () => {} }
  const given: ServerGiven = { storing: true, past: null, ...wanted, folder }
  const child = await startChild('server.ts', given, startFlags())
  const ask = <T>(question: ServerQuestion) => child.ask<T>(question)
  return {
    url: `http://127.0.0.1:${await ask<number>({ is: 'port' })}`,
    ask,
    async stop() {
      await child.stop()
      remove()
    },
  }
}

export async function startBare(): Promise<BareServer> {
  const { folder, remove } = newFolder()
  const child = await startChild('bare.ts', { folder })
  const ask = (question: BareQuestion) => child.ask<number>(question)
  return {
    url: `http://127.0.0.1:${await ask({ is: 'port' })}`,
    commit: () => ask({ is: 'commit' }),
    async stop() {
      await child.stop()
      remove()
    },
  }
}
