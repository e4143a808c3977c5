/** A disk that is full, refuses, cannot be written or is slow: made so by the operating system. */
import { execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { newRequest } from '#shared/client/connection.ts'
import type { Stamp } from '#shared/protocol/views.ts'
import {
  joinCounter,
  joinDisplay,
  joinKiosk,
  joinManager,
  type KioskClient,
} from '../../e2e/testing/clients.ts'
import { contentOf } from '../../e2e/testing/folder.ts'
import { runProgram } from '../../e2e/testing/program.ts'
import { auditFile } from '../../server/verify/audit.ts'
import {
  type FaultCase,
  type Given,
  Losses,
  median,
  NotPossible,
  pause,
  seconds,
  until,
} from './case.ts'
import { dayFacts, journalIn, Town } from './town.ts'

/** Of the small disk: the accounts, a day and its log go in, and not much more. */
const DISK = '4m'

/** A place of its own for mounts, gone with the program. Whoever is not root is root in it. */
const APART = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm']

/** `$0 …` goes on as the program, under the same process id. */
const inNamespace = (script: string) => [...APART, 'sh', '-c', `${script} && exec "$0" "$@"`]

function needs(what: string, ...command: string[]): void {
  const [name = '', ...args] = command
  try {
    execFileSync(name, args, { stdio: 'ignore' })
  } catch {
    throw new NotPossible(`braucht ${what}`)
  }
}

/** A disk that breaks under the running office, and is mended. */
async function breaking(
  given: Given,
  town: Town,
  /** `file`: where the journal can be read afterwards. */
  disk: { break(pid: number): void; mend(pid: number): void; file(): string },
) {
  const losses = new Losses()
  const pid = town.program?.process.pid ?? 0
  const [kiosk, ...others] = await Promise.all([
    joinKiosk(town.url),
    joinCounter(town.url),
    joinDisplay(town.url),
    joinManager(town.url),
  ])
  const screens: { view(): Stamp }[] = [kiosk, ...others]
  const held = new Map<string, string>()
  const refusals = { count: 0 }
  const rounds = given.quick ? 1 : 10
  const resumed: number[] = []

  for (let round = 0; round < rounds; round++) {
    await pull(kiosk, 5, held)
    disk.break(pid)
    // What the log has room for is still saved, and may be.
    let refused = 0
    for (let tries = 0; refused < 10 && tries < 2_000; tries++) {
      refused += 1 - (await pull(kiosk, 1, held))
      // No flood, which would be cut off.
      await pause(10)
    }
    refusals.count += refused
    losses.unless(refused > 0, 'es wurde nichts abgelehnt')
    await until('screens say so', () => screens.every((screen) => screen.view().failing))
    const health = await fetch(`${town.url}/health`)
    losses.unless(health.status === 503, `/health sagt ${health.status}`)
    disk.mend(pid)
    const mended = performance.now()
    await until('it goes on by itself', () => screens.every((screen) => !screen.view().failing))
    resumed.push(performance.now() - mended)
    losses.unless((await pull(kiosk, 3, held)) === 3, 'danach ging es nicht weiter')
  }

  for (const screen of [kiosk, ...others]) screen.close()
  await assertHeld(disk.file(), held, losses)
  await town.program?.end()
  return losses.outcome(
    refusals.count,
    `${rounds}-mal gestört, ${held.size} Nummern zugesagt und alle da; weiter nach höchstens ${seconds(Math.max(...resumed))}`,
  )
}

/** So many one after the other; answers with how many were given. */
async function pull(kiosk: KioskClient, count: number, held: Map<string, string>) {
  let given = 0
  for (let pulled = 0; pulled < count; pulled++) {
    const request = newRequest()
    const answer = await kiosk.send('issue', { service: 'abholen', party: 1 }, request)
    if (!answer.ok) continue
    held.set(request, answer.value.label)
    given++
  }
  return given
}

async function assertHeld(file: string, held: Map<string, string>, losses: Losses) {
  const { findings } = await auditFile(file)
  for (const { what } of findings) losses.unless(false, what)
  const facts = await dayFacts(file)
  for (const [request, label] of held) {
    const made = facts.filter((fact) => fact.type === 'issued' && fact.request === request)
    losses.unless(made.length === 1, `Nummer ${label} steht ${made.length}-mal da`)
  }
}

const full: FaultCase = {
  name: 'disk.full',
  async run(given) {
    const data = join(given.folder, 'platte')
    mkdirSync(data, { recursive: true })
    needs('unshare und mount', ...APART, 'mount', '-t', 'tmpfs', 'tmpfs', data)
    const town = new Town(given, data)
    const small = inNamespace(`mount -t tmpfs -o size=${DISK} tmpfs '${data}'`)
    const { process: running } = await town.start(small, ['--backups', 'none'])
    const inside = `/proc/${running.pid}/root${data}`
    const filler = join(inside, 'fuellung')
    const outcome = await breaking(given, town, {
      break: () => fill(filler),
      mend: () => rmSync(filler),
      // SQLite would follow the way through the process back to our own side.
      file() {
        for (const part of ['', '-wal', '-head'])
          copyFileSync(`${journalIn(inside)}${part}`, `${join(given.folder, 'abzug.db')}${part}`)
        return join(given.folder, 'abzug.db')
      },
    })
    return { ...outcome, note: `tmpfs von ${DISK}; ${outcome.note}` }
  },
}

function fill(file: string): void {
  const handle = openSync(file, 'w')
  try {
    for (let size = 65_536; size >= 1; size = size > 4_096 ? 4_096 : Math.floor(size / 2))
      for (;;)
        try {
          writeSync(handle, Buffer.alloc(size, 1))
        } catch {
          break
        }
  } finally {
    closeSync(handle)
  }
}

const refused: FaultCase = {
  name: 'disk.refused',
  async run(given) {
    needs('prlimit', 'prlimit', '--version')
    const town = new Town(given)
    await town.start([], ['--backups', 'none'])
    const limit = (pid: number, size: string) =>
      execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`])
    const outcome = await breaking(given, town, {
      file: () => journalIn(town.data),
      break: (pid) => limit(pid, '0'),
      mend: (pid) => limit(pid, 'unlimited'),
    })
    return { ...outcome, note: `RLIMIT_FSIZE 0; ${outcome.note}` }
  },
}

const readonly: FaultCase = {
  name: 'disk.readonly',
  async run(given) {
    const town = new Town(given)
    const { folder, program } = given
    needs('unshare und mount', ...APART, 'mount', '--bind', folder, folder)
    await town.start()
    await town.program?.end()
    const empty = join(folder, 'leer')
    mkdirSync(empty)
    const losses = new Losses()
    const places = [town.data, empty]
    for (const data of places) {
      const before = JSON.stringify(contentOf(data))
      const protect = inNamespace(
        `mount --bind '${data}' '${data}' && mount -o remount,bind,ro '${data}'`,
      )
      const env = { WARTEMARKE_HOST: '127.0.0.1', WARTEMARKE_PORT: '0' }
      const args = ['--data', data, '--office', join(folder, 'amt.json')]
      const { code, stderr } = await runProgram(program, folder, args, env, protect).ended
      losses.unless(code === 2, `es endete mit ${code}`)
      losses.unless(
        /schreiben|beschreib/.test(stderr) && stderr.trim().split('\n').length === 1,
        stderr,
      )
      losses.unless(JSON.stringify(contentOf(data)) === before, 'etwas wurde verändert')
    }
    return losses.outcome(
      places.length,
      'Start auf schreibgeschütztem Datenträger: ein Satz, Code 2',
    )
  },
}

/** What a sync takes on the slow disk, in ms. */
const SLOW = 400

const slow: FaultCase = {
  name: 'disk.slow',
  async run(given) {
    needs('strace', 'strace', '-V')
    const town = new Town(given)
    const { process: running } = await town.start([], ['--backups', 'none'])
    const kiosks: KioskClient[] = []
    // One after the other: whoever signs in often at once is made to wait.
    for (const device of ['kiosk-eins', 'kiosk-zwei', 'kiosk-drei', 'kiosk-vier'])
      kiosks.push(await joinKiosk(town.url, device))
    const losses = new Losses()
    const held = new Map<string, string>()
    const record = join(given.folder, 'syncs')
    const delay = `inject=fdatasync,fsync:delay_enter=${SLOW * 1000}`
    const traced = ['-e', 'trace=fdatasync,fsync', '-e', delay]
    const tracer = spawn('strace', ['-f', '-p', String(running.pid), '-o', record, ...traced])
    const attached = await Promise.race([
      new Promise<boolean>((resolve) =>
        tracer.stderr.once('data', (text) => resolve(/attached/.test(String(text)))),
      ),
      new Promise<boolean>((resolve) => tracer.once('close', () => resolve(false))),
    ])
    if (!attached) {
      await town.program?.end()
      throw new NotPossible('braucht strace mit dem Recht, einen Prozess zu verfolgen')
    }
    const waits: number[] = []
    const health: number[] = []
    const rounds = given.quick ? 2 : 30
    for (let round = 0; round < rounds; round++) {
      const asked = performance.now()
      const pulls = kiosks.map((kiosk) =>
        pull(kiosk, 1, held).then((count) => {
          losses.unless(count === 1, 'abgelehnt, nur weil es dauerte')
          waits.push(performance.now() - asked)
        }),
      )
      const looked = performance.now()
      await fetch(`${town.url}/health`)
      health.push(performance.now() - looked)
      await Promise.all(pulls)
    }
    losses.unless(existsSync(record), 'es wurde nichts verlangsamt')
    losses.unless(Math.min(...waits) >= SLOW, 'eine Nummer kam, bevor sie gespeichert war')
    losses.unless(median(health) < SLOW, 'der Server stand still, während gespeichert wurde')
    const ended = new Promise((resolve) => tracer.once('close', resolve))
    tracer.kill('SIGINT')
    await ended
    for (const kiosk of kiosks) kiosk.close()
    await assertHeld(journalIn(town.data), held, losses)
    await town.program?.end()
    return losses.outcome(
      waits.length,
      `je Sync ${SLOW} ms mehr (strace); eine Nummer dauerte im Mittel ${seconds(median(waits))}, höchstens ${seconds(Math.max(...waits))}`,
    )
  },
}

export const diskCases: readonly FaultCase[] = [full, refused, readonly, slow]
