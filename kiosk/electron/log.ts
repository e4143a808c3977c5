/** A few files of bounded size beside each other: `kiosk.log`, and older ones as `kiosk.1.log` … */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Level = 'info' | 'warn' | 'error'
export type Log = (level: Level, text: string) => void

const LARGEST = 1_000_000
const OLD_FILES = 5
const LONGEST_LINE = 4_000

/** `now` in ms of the wall clock. */
export function openLog(folder: string, now: () => number, largest = LARGEST): Log {
  mkdirSync(folder, { recursive: true })
  const name = (age: number) => join(folder, age === 0 ? 'kiosk.log' : `kiosk.${age}.log`)
  let size = existsSync(name(0)) ? statSync(name(0)).size : 0

  return (level, text) => {
    const line = `${new Date(now()).toISOString()} ${level} ${oneLine(text)}\n`
    if (size > 0 && size + Buffer.byteLength(line) > largest) {
      for (let age = OLD_FILES - 1; age >= 0; age--)
        if (existsSync(name(age))) renameSync(name(age), name(age + 1))
      size = 0
    }
    // At once and not in a stream: the last lines before a crash are the ones somebody wants.
    appendFileSync(name(0), line)
    size += Buffer.byteLength(line)
  }
}

/** Pages and printers send texts: they must not look like further lines. */
const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, LONGEST_LINE)
