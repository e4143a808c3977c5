/** Printing through the server, on the virtual printer over TCP. */
import { type EventEmitter, once } from 'node:events'
import { createCanvas } from '@napi-rs/canvas'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newRequest } from '#shared/client/connection.ts'
import { joinCounter, joinKiosk, joinManager, valueOf } from '../../e2e/testing/clients.ts'
import { plusSeconds } from '#shared/domain/moment.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { setupDesk } from '../../e2e/testing/setupDesk.ts'
import { openPrinters, type OpenPrinters } from '../printing/openPrinters.ts'
import { parsePrinters } from '../printing/printers.ts'
import { createPrinting, type Printing } from '../printing/printing.ts'

let opened: OpenPrinters
let printing: Printing
let server: TestServer

beforeEach(async () => {
  opened = await openPrinters(
    parsePrinters('eingang=virtual,anbau=virtual?paper=58'),
    () => server.office.configuration.logo,
  )
  printing = createPrinting(opened.printers)
  server = await startServer({ printing })
})
afterEach(async () => {
  await server.close()
  await printing.close()
  await opened.close()
})

const paper = (id: string) => opened.virtual.find((one) => one.id === id)!.printer
const pull = async (kiosk: Awaited<ReturnType<typeof joinKiosk>>) =>
  valueOf(await kiosk.send('issue', { service: 'abholen', party: 1 }))
const job = (ticket: number) => ({ ticket, language: 'de' as const, wait: null })
const ready = (kiosk: Awaited<ReturnType<typeof joinKiosk>>) =>
  kiosk.until(({ printer }) => printer !== null && printer.trouble === null)

describe('a number', () => {
  test('comes out beside the kiosk that names its printer, and on the first one otherwise', async () => {
    const here = await joinKiosk(server.url)
    await ready(here)
    const { ticket } = await pull(here)
    expect(await here.send('print', job(ticket))).toEqual({
      ok: true,
      value: { outcome: 'printed' },
    })
    expect(paper('eingang').receipts()).toHaveLength(1)

    const there = await joinKiosk(server.url, 'kiosk-two', 'anbau')
    await ready(there)
    const other = await pull(there)
    await there.send('print', job(other.ticket))
    expect(paper('anbau').receipts()).toHaveLength(1)
    expect(paper('eingang').receipts()).toHaveLength(1)
  })

  test('bears the logo that somebody has just set up, and no logo once it is taken away', async () => {
    const kiosk = await joinKiosk(server.url)
    await ready(kiosk)
    const pictures = async () => {
      const { ticket } = await pull(kiosk)
      await kiosk.send('print', job(ticket))
      const { text } = paper('eingang').receipts().at(-1)!
      return text.filter((line) => line.startsWith('[Bild')).length
    }
    const canvas = createCanvas(160, 80)
    canvas.getContext('2d').fillRect(0, 0, 160, 80)
    const logo = `data:image/png;base64,${canvas.toBuffer('image/png').toString('base64')}`
    const without = await pictures()
    await setupDesk(server.url).save(smallOffice({ logo }))
    expect(await pictures()).toBe(without + 1)
    await setupDesk(server.url).save(smallOffice())
    expect(await pictures()).toBe(without)
  })

  test('is not confirmed by printing alone', async () => {
    const kiosk = await joinKiosk(server.url)
    await ready(kiosk)
    const { ticket } = await pull(kiosk)
    await kiosk.send('print', job(ticket))
    expect(server.office.day.tickets[0]?.confirmed).toBe(false)
  })

  test.each([
    ['of another kiosk', 'notAllowed', 1],
    ['that does not exist', 'unknownTicket', 2],
  ])('%s is not printed', async (_, refusal, ticket) => {
    const kiosk = await joinKiosk(server.url)
    await pull(kiosk)
    const other = await joinKiosk(server.url, 'kiosk-two')
    await ready(other)
    expect(await other.send('print', job(ticket))).toEqual({ ok: false, refusal })
    expect(paper('eingang').receipts()).toEqual([])
  })

  test('that was given back is not printed', async () => {
    const kiosk = await joinKiosk(server.url)
    await ready(kiosk)
    const { ticket } = await pull(kiosk)
    await kiosk.send('void', { ticket })
    expect(await kiosk.send('print', job(ticket))).toEqual({ ok: false, refusal: 'ticketEnded' })
  })

  test('is not asked about once ten minutes have passed: whoever stands there then is somebody else', async () => {
    const kiosk = await joinKiosk(server.url)
    await pull(kiosk)
    await kiosk.until(({ unconfirmed }) => unconfirmed !== null)
    server.clock.set(plusSeconds(server.clock.now(), 601))
    expect((await kiosk.until(({ unconfirmed }) => unconfirmed === null)).waiting).toBe(1)
  })

  test('a kiosk that names a printer which is not there is not let in', async () => {
    await expect(joinKiosk(server.url, 'kiosk-two', 'eingnag')).rejects.toThrow('notIdentified')
  })

  test('that cannot be laid out costs one refusal and a line in the log, and the office goes on', async () => {
    await server.close()
    const broken = {
      ...opened.printers[0]!.printer,
      print: () => Promise.reject(new Error('no layout')),
    }
    const faulty = createPrinting([{ id: 'a', name: 'a', printer: broken }])
    server = await startServer({ printing: faulty })
    const kiosk = await joinKiosk(server.url)
    const { ticket } = await pull(kiosk)
    expect(await kiosk.send('print', job(ticket))).toEqual({ ok: false, refusal: 'notSaved' })
    expect(server.logged.join()).toContain('no layout')
    expect((await pull(kiosk)).ticket).toBe(2)
  })

  test('is refused where nothing prints', async () => {
    const kiosk = await joinKiosk(server.url, 'kiosk-two', 'none')
    expect(kiosk.view().printer).toBeNull()
    const { ticket } = await pull(kiosk)
    expect(await kiosk.send('print', job(ticket))).toEqual({ ok: false, refusal: 'noPrinter' })
  })
})

describe('a number that was given out at a desk', () => {
  type Desk = Awaited<ReturnType<typeof joinCounter>>
  const give = async (desk: Desk) =>
    valueOf(await desk.send('issue', { service: 'abholen', party: 1, priority: null }))
  const works = ({ printer }: { printer: PrinterHealth | null }) =>
    printer !== null && printer.trouble === null

  test('comes out at the printer that the counter names, and on the first one otherwise', async () => {
    const here = await joinCounter(server.url)
    await here.until(works)
    const { ticket } = await give(here)
    expect(valueOf(await here.send('print', job(ticket)))).toEqual({ outcome: 'printed' })
    expect(paper('eingang').receipts()).toHaveLength(1)

    const there = await joinCounter(server.url, 'platz-2', 'pc-in-annexe', 'anbau')
    await there.until(works)
    const other = await give(there)
    const { language } = job(1)
    valueOf(await there.send('print', { ticket: other.ticket, language }))
    expect(paper('anbau').receipts()).toHaveLength(1)
    expect(paper('eingang').receipts()).toHaveLength(1)
  })

  test('is printed by whoever sits at that counter, and nowhere else', async () => {
    const desk = await joinCounter(server.url)
    const { ticket } = await give(desk)
    const colleague = await joinCounter(server.url, 'platz-1', 'another-pc')
    await colleague.until(works)
    expect(valueOf(await colleague.send('print', job(ticket)))).toEqual({ outcome: 'printed' })
    const other = await joinCounter(server.url, 'platz-2')
    const kiosk = await joinKiosk(server.url)
    const refused = { ok: false, refusal: 'notAllowed' }
    expect(await other.send('print', job(ticket))).toEqual(refused)
    expect(await kiosk.send('print', job(ticket))).toEqual(refused)
    const pulled = await pull(kiosk)
    expect(await desk.send('print', job(pulled.ticket))).toEqual(refused)
    expect(paper('eingang').receipts()).toHaveLength(1)
  })

  test('is not printed once it has ended, where nothing prints, or when there is none', async () => {
    const desk = await joinCounter(server.url)
    const { ticket } = await give(desk)
    const none = await joinCounter(server.url, 'platz-1', 'pc-without-paper', 'none')
    expect(none.view().printer).toBeNull()
    expect(await none.send('print', job(ticket))).toEqual({ ok: false, refusal: 'noPrinter' })
    expect(await desk.send('print', job(9))).toEqual({ ok: false, refusal: 'unknownTicket' })
    valueOf(await desk.send('cancel', { ticket }))
    expect(await desk.send('print', job(ticket))).toEqual({ ok: false, refusal: 'ticketEnded' })
  })

  test('part of a family is printed where it was split off', async () => {
    const kiosk = await joinKiosk(server.url)
    valueOf(await kiosk.send('issue', { service: 'ausweis', party: 3 }))
    const desk = await joinCounter(server.url)
    for (const event of ['open', 'next', 'here'] as const) valueOf(await desk.send(event, {}))
    const split = await desk.send('split', { people: 2 }, 'the-same-request-01')
    expect(split).toMatchObject({ ok: true, value: { ticket: 2, label: '2', ahead: 0 } })
    expect(await desk.send('split', { people: 2 }, 'the-same-request-01')).toEqual(split)
    await desk.until(works)
    expect(valueOf(await desk.send('print', job(2)))).toEqual({ outcome: 'printed' })
    expect(paper('eingang').receipts()[0]?.text.join()).toContain('2 Personen')
  })

  test('a counter that names a printer which is not there is not let in', async () => {
    await expect(joinCounter(server.url, 'platz-1', 'pc-with-a-slip', 'eingnag')).rejects.toThrow(
      'notIdentified',
    )
  })
})

describe('trouble', () => {
  test('of the server’s printer is seen by its kiosk, the counters and the manager', async () => {
    const kiosk = await joinKiosk(server.url)
    const counter = await joinCounter(server.url)
    const manager = await joinManager(server.url)
    await ready(kiosk)
    paper('eingang').set({ paper: 'out' })
    await kiosk.until(({ printer }) => printer?.trouble === 'paperOut')
    const { printers } = await counter.until(({ printers: seen }) =>
      seen.some(({ name }) => name === 'Drucker eingang'),
    )
    expect(printers.find(({ name }) => name === 'Drucker eingang')?.health.trouble).toBe('paperOut')
    await manager.until((view) => view.printers.some(({ health }) => health.trouble === 'paperOut'))
  })

  test('of a kiosk’s own printer is told by the kiosk, and forgotten when it goes', async () => {
    const kiosk = await joinKiosk(server.url, 'kiosk-with-own', 'none')
    const manager = await joinManager(server.url)
    const health = { trouble: 'coverOpen' as const, paperLow: false, blind: false }
    valueOf(await kiosk.send('health', { health }, newRequest()))
    const names = () => manager.view().printers.map(({ name }) => name)
    await manager.until(() => names().includes('kiosk-with-own'))
    kiosk.close()
    await manager.until(() => !names().includes('kiosk-with-own'))
    expect(names()).toEqual(['Drucker eingang', 'Drucker anbau'])
  })
})

test('a kiosk that came back before its old connection ended keeps what it has told', async () => {
  const old = await joinKiosk(server.url, 'kiosk-with-own', 'none')
  const manager = await joinManager(server.url)
  const health = { trouble: 'coverOpen' as const, paperLow: false, blind: false }
  const back = await joinKiosk(server.url, 'kiosk-with-own', 'none')
  valueOf(await back.send('health', { health }))
  await manager.until(({ printers }) => printers.length === 3)
  const lengths: number[] = []
  manager.socket.on('view', ({ printers }: ManagerView) => lengths.push(printers.length))
  const wire = old.socket.io.engine.transport as unknown as { ws: EventEmitter }
  const hungUp = once(wire.ws, 'close')
  old.close()
  // Both sides have said goodbye: what is sent now comes later, and makes views of its own.
  await hungUp
  for (const paperLow of [true, false]) {
    valueOf(await back.send('health', { health: { ...health, paperLow } }))
    await manager.until(({ printers }) => printers.some((p) => p.health.paperLow) === paperLow)
  }
  expect(new Set(lengths)).toEqual(new Set([3]))
})

test('a kiosk is told of its last number until somebody has confirmed it, and of no other kiosk’s', async () => {
  const kiosk = await joinKiosk(server.url)
  const other = await joinKiosk(server.url, 'kiosk-two')
  const { ticket, label } = await pull(kiosk)
  const { unconfirmed } = await kiosk.until((view) => view.unconfirmed !== null)
  expect(unconfirmed).toMatchObject({ ticket, label, party: 1, service: { id: 'abholen' } })
  await other.until(({ waiting }) => waiting === 1)
  expect(other.view().unconfirmed).toBeNull()
  await kiosk.send('confirm', { ticket, how: 'printed' })
  await kiosk.until((view) => view.unconfirmed === null)
})
