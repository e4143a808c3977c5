/** Thirty days in one process, each with a thousand phones: memory, handles and file size stay level. */
import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Temporal } from 'temporal-polyfill'
import {
  joinCounter,
  joinKiosk,
  joinPhone,
  type PhoneClient,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { at, DATE, withPlaces } from '../../e2e/testing/offices.ts'
import { startServer } from '../../e2e/testing/server.ts'
import { auditFile } from '../../server/verify/audit.ts'
import { type FaultCase, Losses, median, until } from './case.ts'

const DAYS = 30
const PHONES = 1_000
const NUMBERS = 60
/** Before, caches fill and code is compiled. */
const SETTLED = 5
/** What the memory may have grown by at the end, in MB: 150 bytes for each phone that has come and gone. */
const GROWN_MB = 3
const HANDLES = 5

export const time: FaultCase = {
  name: 'time',
  fullOnly: true,
  async run() {
    const collect = collector()
    const server = await startServer({
      at: at('08:00'),
      configuration: withPlaces(NUMBERS),
      publicUrl: 'https://warten.example',
    })
    const losses = new Losses()
    const memory: number[] = []
    const handles: number[] = []
    const sizes: number[] = []
    for (let day = 0; day < DAYS; day++) {
      const date = Temporal.PlainDate.from(DATE).add({ days: day }).toString()
      server.clock.set(at('08:00', date))
      await until('the day', () => server.office.day.plan.date === date)
      await live(server.url, losses)
      server.clock.set(at('13:00', date))
      await until('phones to go', () => process.getActiveResourcesInfo().length < PHONES / 20)
      collect()
      memory.push(process.memoryUsage().heapUsed / 2 ** 20)
      handles.push(process.getActiveResourcesInfo().length)
      sizes.push(statSync(server.file).size + statSync(`${server.file}-wal`).size)
    }
    const { findings, days } = await auditFile(server.file)
    for (const { what } of findings) losses.unless(false, what)
    losses.unless(days === DAYS, `${days} Tage sind gespeichert`)
    await server.close()

    const early = (values: number[]) => median(values.slice(SETTLED, SETTLED + 5))
    const late = (values: number[]) => median(values.slice(-5))
    losses.unless(late(memory) - early(memory) < GROWN_MB, 'der Speicher wächst')
    losses.unless(late(handles) - early(handles) <= HANDLES, 'offene Verbindungen bleiben')
    const perDay = ((sizes.at(-1) ?? 0) - (sizes[SETTLED] ?? 0)) / (DAYS - 1 - SETTLED) / 1024
    losses.unless(perDay < 400, 'die Datei wächst zu schnell')
    return losses.outcome(
      DAYS,
      `je Tag ${NUMBERS} Nummern und ${PHONES} Telefone; Speicher ${early(memory).toFixed(1)} → ${late(memory).toFixed(1)} MB, Verbindungen ${early(handles)} → ${late(handles)}, Datei ${perDay.toFixed(0)} KB je Tag`,
    )
  },
}

async function live(url: string, losses: Losses): Promise<void> {
  const kiosk = await joinKiosk(url)
  const counter = await joinCounter(url)
  valueOf(await counter.send('open', {}))
  const tickets: string[] = []
  for (let number = 0; number < NUMBERS; number++) {
    const { followUrl } = valueOf(await kiosk.send('issue', { service: 'abholen', party: 1 }))
    tickets.push(followUrl?.split('/').at(-1) ?? '')
  }
  const phones: PhoneClient[] = []
  for (let joined = 0; joined < PHONES; joined += 50)
    phones.push(
      ...(await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          joinPhone(
            url,
            tickets[(joined + index) % NUMBERS] ?? '',
            `phone-${joined + index}-of-all`,
          ),
        ),
      )),
    )
  let called = 0
  while (valueOf(await counter.send('next', {}))) {
    called++
    valueOf(await counter.send('here', {}))
  }
  losses.unless(called === NUMBERS, `${called} von ${NUMBERS} aufgerufen`)
  for (const client of [...phones, kiosk, counter]) client.close()
}

/** Only what is held for good counts. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
