/** The real program as a process, its office a large one, and real screens' connections to it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fact } from '#shared/domain/day/facts.ts'
import { newRequest } from '#shared/client/connection.ts'
import type { CounterEvents, KioskEvents } from '#shared/protocol/commands.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import type { CounterView, KioskView } from '#shared/protocol/views.ts'
import { pair, secretOf, signIn } from '../../e2e/testing/accounts.ts'
import { withPlaces } from '../../e2e/testing/offices.ts'
import { type Program, runProgram } from '../../e2e/testing/program.ts'
import type { Row } from '../../server/journal/chain.ts'
import { withConnection } from '../../server/journal/connection.ts'
import { openScreen } from '../simulate/screen.ts'
import type { Given } from './case.ts'

/** As many as the longest case needs. */
export const PLACES = 9_000
/** In the middle of the office's morning. */
const BEGINNING = Date.parse('2020-11-17T09:00:00Z')

export class Town {
  readonly data: string
  program: Program | null = null
  url = ''
  private readonly given: Given
  private readonly born = performance.now()
  private port = '0'

  constructor(given: Given, data = join(given.folder, 'daten')) {
    this.given = given
    this.data = data
    mkdirSync(given.folder, { recursive: true })
    writeFileSync(join(given.folder, 'amt.json'), JSON.stringify(withPlaces(PLACES)))
  }

  /** On the same port each time. The set clock goes on from start to start. */
  async start(through: readonly string[] = [], args: string[] = []): Promise<Program> {
    const now = new Date(BEGINNING + performance.now() - this.born).toISOString().slice(0, 19)
    const { program, folder } = this.given
    this.program = runProgram(
      program,
      folder,
      ['--data', this.data, '--office', 'amt.json', '--clock', now, ...args],
      {
        WARTEMARKE_HOST: '127.0.0.1',
        WARTEMARKE_PORT: this.port,
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      },
      through,
    )
    this.given.programs.push(this.program)
    this.url = await this.program.staffed()
    this.port = new URL(this.url).port
    return this.program
  }

  /** Tries again by itself for as long as it takes, always with the same request. */
  async kiosk(device: string) {
    const token = await pair(this.url, 'kiosk', device)
    const url = `${this.url}${NAMESPACES.kiosk}`
    return openScreen<KioskView, KioskEvents>(url, { device, token }, newRequest)
  }

  async counter(counter: string) {
    const session = secretOf(await signIn(this.url, 'clerk'))
    const handshake = { device: `pc-of-${counter}`, counter, session }
    const url = `${this.url}${NAMESPACES.counter}`
    return openScreen<CounterView, CounterEvents>(url, handshake, newRequest)
  }
}

export const journalIn = (data: string) => join(data, 'wartemarke.db')

/** All facts of the file's days, as they lie there. */
export async function dayFacts(file: string): Promise<Fact[]> {
  const rows = await withConnection(file, 'read', (connection) =>
    connection.all<Row>("SELECT * FROM facts WHERE stream LIKE 'day/%' ORDER BY position"),
  )
  return rows.map(({ body, type, at, request, revision }) => ({
    ...JSON.parse(body),
    type,
    at,
    request,
    revision,
  }))
}
