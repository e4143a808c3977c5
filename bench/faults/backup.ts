/** Backups by schedule and by command while numbers are given out and called; each is brought back somewhere else. */
import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual, promisify } from 'node:util'
import { newRequest } from '#shared/client/connection.ts'
import { apply } from '#shared/domain/day/apply.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { EMPTY_DAY } from '#shared/domain/day/state.ts'
import { at, withPlaces } from '../../e2e/testing/offices.ts'
import { openOffice } from '../../e2e/testing/openOffice.ts'
import { restore } from '../../server/restore/restore.ts'
import { auditFile } from '../../server/verify/audit.ts'
import { type FaultCase, Losses, pause, until } from './case.ts'
import { dayFacts, journalIn, PLACES, Town } from './town.ts'

const run = promisify(execFile)
/** Two seconds: the name of a backup has no fractions of one. */
const EVERY_HOURS = '0.00056'
const COUNTER = 'platz-1'

type Copy = { file: string; held: ReadonlySet<string> }

export const backup: FaultCase = {
  name: 'backup',
  async run(given) {
    const { quick, chance, folder, program } = given
    const byCommand = quick ? 4 : 40
    const bySchedule = quick ? 2 : 20
    const scheduled = join(folder, 'nach Plan')
    const town = new Town(given)
    await town.start([], ['--backups', scheduled, '--backup-every', EVERY_HOURS])
    const kiosk = await town.kiosk('kiosk-eins')
    const counter = await town.counter(COUNTER)
    await counter.send('open', {})

    const held = new Set<string>()
    const load = { wanted: true }
    const busy = (async () => {
      while (load.wanted) {
        const request = newRequest()
        const pulled = await kiosk.send('issue', { service: 'abholen', party: 1 }, { request })
        if (pulled.ok) held.add(request)
        if (held.size % 3 === 0) await counter.send('next', {})
        // A steady day, not a flood: a copy that is never finished shows nothing.
        await pause(5)
      }
    })()

    const copies: Copy[] = []
    for (let made = 0; made < byCommand; made++) {
      await pause(chance.between(5, 400))
      const before = new Set(held)
      const file = join(folder, `auf Wunsch ${made}.db`)
      await run(process.execPath, [join(program, 'server', 'backup.ts'), town.data, file])
      copies.push({ file, held: before })
    }
    // Of one hour the newest is kept: each is taken away as an office would take it to another disk.
    const planned = new Set<string>()
    await until(
      'backups by schedule',
      () => {
        for (const name of readdirSync(scheduled))
          if (name.endsWith('.db') && !planned.has(name)) {
            planned.add(name)
            copyFileSync(join(scheduled, name), join(folder, name))
          }
        return planned.size >= bySchedule
      },
      120_000,
    )
    load.wanted = false
    await busy
    for (const screen of [kiosk, counter]) screen.close()
    await town.program?.end()
    for (const name of planned) copies.push({ file: join(folder, name), held: new Set() })

    const facts = await dayFacts(journalIn(town.data))
    const losses = new Losses()
    for (const [index, copy] of copies.entries())
      await comesBack(copy, join(folder, `anderswo ${index}`), facts, losses)
    return losses.outcome(
      copies.length,
      `${byCommand} auf Wunsch, ${planned.size} nach Plan, während ${held.size} Nummern gezogen wurden; jede anderswo eingespielt und nachgespielt`,
    )
  },
}

async function comesBack(
  { file, held }: Copy,
  data: string,
  facts: readonly Fact[],
  losses: Losses,
): Promise<void> {
  mkdirSync(data)
  await restore({ data, from: file, backups: data, now: at('12:00') })
  const { findings } = await auditFile(journalIn(data))
  for (const { what } of findings) losses.unless(false, what)
  const elsewhere = await openOffice(journalIn(data), at('11:00'), withPlaces(PLACES))
  const { day } = elsewhere.office
  await elsewhere.close()
  const same = facts.slice(0, day.revision).reduce(apply, EMPTY_DAY)
  losses.unless(isDeepStrictEqual(day, same), `${file}: ein anderer Tag`)
  const known = new Set(day.tickets.map(({ request }) => request))
  losses.unless(
    [...held].every((request) => known.has(request)),
    `${file}: es fehlen Nummern von vor der Sicherung`,
  )
}
