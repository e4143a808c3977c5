/** Bytes flipped and files cut at random places: found, or without effect; and a backup comes back. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { atCounter, issue } from '../../e2e/testing/commands.ts'
import { at } from '../../e2e/testing/offices.ts'
import { openOffice } from '../../e2e/testing/openOffice.ts'
import { copyDatabase } from '../../server/journal/backup.ts'
import { withConnection } from '../../server/journal/connection.ts'
import { JournalError } from '../../server/journal/port.ts'
import { restore } from '../../server/restore/restore.ts'
import { auditFile } from '../../server/verify/audit.ts'
import type { Chance } from '../simulate/chance.ts'
import { type FaultCase, Losses } from './case.ts'
import { dayFacts, journalIn } from './town.ts'

const DEVICES = 100
const LOG_HEADER = 32
/** With its own header. */
const LOG_PAGE = 24 + 4_096
const COPY = 'wartemarke-20201117T070000Z.db'

export const damage: FaultCase = {
  name: 'damage',
  async run({ quick, folder, chance }) {
    const whole = join(folder, 'heil')
    await morning(whole, join(folder, 'sicherung'))
    const facts = await dayFacts(journalIn(join(whole, 'beendet')))
    const devices = await devicesIn(journalIn(join(whole, 'beendet')))
    const losses = new Losses()
    const tries = quick ? 60 : 1_000
    const count = { start: 0, verify: 0, harmless: 0 }
    for (let tried = 0; tried < tries; tried++) {
      const data = join(folder, 'beschaedigt')
      const what = hurt(join(whole, chance.pick(['beendet', 'abgebrochen'])), data, chance)
      const found = await foundAtStart(data)
      const byVerify = found ? false : await foundByVerify(journalIn(data))
      if (found) count.start++
      else if (byVerify) count.verify++
      else {
        count.harmless++
        const left = await dayFacts(journalIn(data))
        losses.unless(
          isDeepStrictEqual(left.slice(0, facts.length), facts) &&
            isDeepStrictEqual(await devicesIn(journalIn(data)), devices),
          `unbemerkt: ${what}`,
        )
      }
      if (found || byVerify)
        losses.unless(await comesBack(data, join(folder, 'sicherung')), `kam nicht zurück: ${what}`)
      rmSync(data, { recursive: true })
    }
    return losses.outcome(
      tries,
      `beim Start bemerkt ${count.start}, durch verify ${count.verify}, ohne Wirkung ${count.harmless}; nach jedem bemerkten Schaden die Sicherung eingespielt`,
    )
  },
}

/** A day with a backup in its middle: as it lies after a clean end, and after a power cut. */
async function morning(whole: string, backups: string): Promise<void> {
  const working = join(whole, 'laufend')
  for (const path of [working, join(whole, 'beendet'), join(whole, 'abgebrochen'), backups])
    mkdirSync(path, { recursive: true })
  const town = await openOffice(journalIn(working))
  // What lies beside the facts: as large a part of the file as in a small office.
  for (let device = 1; device <= DEVICES; device++)
    await town.journal.records.put('device', `kiosk-${device}`, { name: `Eingang ${device}` })
  await town.office.submit(atCounter('platz-1', { type: 'open' }))
  for (let number = 1; number <= 40; number++) {
    await town.office.submit(issue())
    if (number % 2 === 0) await town.office.submit(atCounter('platz-1', { type: 'next' }))
    if (number === 20) await copyDatabase(journalIn(working), join(backups, COPY))
  }
  copyAll(working, join(whole, 'abgebrochen'))
  await town.close()
  copyAll(working, join(whole, 'beendet'))
}

const devicesIn = (file: string) =>
  withConnection(file, 'read', (connection) =>
    connection.all("SELECT id, body FROM records WHERE kind = 'device' ORDER BY id"),
  )

function copyAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from))
    // What SQLite shares between processes is not kept over a power cut.
    if (!name.endsWith('-shm')) copyFileSync(join(from, name), join(to, name))
}

function hurt(from: string, to: string, chance: Chance): string {
  copyAll(from, to)
  const name = chance.pick(readdirSync(to).filter((one) => !one.endsWith('-head')))
  const file = join(to, name)
  const bytes = readFileSync(file)
  const place = Math.floor(
    chance.between(0, name.endsWith('-wal') ? writtenIn(bytes) : bytes.length),
  )
  if (chance.happens(0.3)) {
    truncateSync(file, place)
    return `${name} bei ${place} von ${bytes.length} abgeschnitten`
  }
  const flipped = 1 << Math.floor(chance.between(0, 8))
  bytes[place] = (bytes[place] ?? 0) ^ flipped
  writeFileSync(file, bytes)
  return `${name}, Byte ${place} von ${bytes.length}`
}

/** Bytes of a log up to the end of its last fact's page; after them there is room, with nothing in it to be damaged. */
function writtenIn(log: Buffer): number {
  const last = log.lastIndexOf('day/')
  const end = LOG_HEADER + Math.ceil((last - LOG_HEADER) / LOG_PAGE) * LOG_PAGE
  // Who only looks into a file that was closed leaves an empty one.
  return Math.min(log.length, end)
}

/** As the program does it: the day is opened, or the reason is told. */
async function foundAtStart(data: string): Promise<boolean> {
  try {
    await (await openOffice(journalIn(data), at('08:30'))).close()
    return false
  } catch (error) {
    if (error instanceof JournalError) return true
    throw error
  }
}

async function foundByVerify(file: string): Promise<boolean> {
  try {
    return (await auditFile(file)).findings.length > 0
  } catch (error) {
    if (error instanceof JournalError) return true
    throw error
  }
}

async function comesBack(data: string, backups: string): Promise<boolean> {
  const wanted = { data, backups, now: at('09:00') }
  // Where the damage looks like another program's file, the backup has to be named.
  const from = join(backups, COPY)
  const restored = await restore({ ...wanted, from: null }).catch(() =>
    restore({ ...wanted, from }),
  )
  const aside = restored.setAside !== null && readdirSync(restored.setAside).length > 0
  const before = await dayFacts(from)
  return aside && isDeepStrictEqual(await dayFacts(journalIn(data)), before)
}
