/** What `npm start` tells Node: limits for memory, and not to run into a fault of the engine. docs/decisions.md has the reasons. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, '..', 'package.json')

export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(FILE, 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}
