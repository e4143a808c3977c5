/** A disk that is full, refuses, cannot be written or is slow: made so by the operating system. */
import { execFileSync } from 'node:child_process'
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
import { joinKiosk, type KioskClient } from '../../e2e/testing/clients.ts'
import { contentOf } from '../../e2e/testing/folder.ts'
import { runProgram } from '../../e2e/testing/program.ts'
import { APART, assertHeld, breaking, inNamespace, needs, pull, tracing } from './brokenDisk.ts'
import { type FaultCase, Losses, median, seconds } from './case.ts'
import { journalIn, Town } from './town.ts'

/** Of the small disk: the accounts, a day and its log go in, and not much more. */
const DISK = '4m'

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
      break: (pid) => void limit(pid, '0'),
      mend: (pid) => void limit(pid, 'unlimited'),
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
    const places = [
      { data: town.data, protect: town.data },
      { data: empty, protect: empty },
      // The folder may be written, so that only the journal itself can tell.
      { data: town.data, protect: journalIn(town.data) },
    ]
    for (const { data, protect } of places) {
      const before = JSON.stringify(contentOf(data))
      const through = inNamespace(
        `mount --bind '${protect}' '${protect}' && mount -o remount,bind,ro '${protect}'`,
      )
      const env = { WARTEMARKE_HOST: '127.0.0.1', WARTEMARKE_PORT: '0' }
      const args = ['--data', data, '--office', join(folder, 'amt.json')]
      const { code, stderr } = await runProgram(program, folder, args, env, through).ended
      losses.unless(code === 2, `es endete mit ${code}`)
      losses.unless(
        /schreiben|beschreib/.test(stderr) && stderr.trim().split('\n').length === 1,
        stderr,
      )
      losses.unless(JSON.stringify(contentOf(data)) === before, 'etwas wurde verändert')
    }
    return losses.outcome(
      places.length,
      'Start mit schreibgeschütztem Ordner, leer und voll, und mit schreibgeschützter Datei: ein Satz, Code 2',
    )
  },
}

/** As Linux does it to a disk that had errors: whoever has a file open may write it no more. */
const turnedReadonly: FaultCase = {
  name: 'disk.turned',
  async run(given) {
    needs('strace', 'strace', '-V')
    const town = new Town(given)
    await town.start([], ['--backups', 'none'])
    const record = join(given.folder, 'schreiben')
    let untie = () => Promise.resolve()
    const outcome = await breaking(given, town, {
      file: () => journalIn(town.data),
      async break(pid) {
        untie = await tracing(pid, record, 'pwrite64,ftruncate', 'error=EROFS')
      },
      mend: () => untie(),
    })
    return { ...outcome, note: `EROFS für jedes Schreiben (strace); ${outcome.note}` }
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
    const pid = running.pid ?? 0
    const untie = await tracing(pid, record, 'fdatasync,fsync', `delay_enter=${SLOW * 1000}`)
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
    await untie()
    for (const kiosk of kiosks) kiosk.close()
    await assertHeld(journalIn(town.data), held, losses)
    await town.program?.end()
    return losses.outcome(
      waits.length,
      `je Sync ${SLOW} ms mehr (strace); eine Nummer dauerte im Mittel ${seconds(median(waits))}, höchstens ${seconds(Math.max(...waits))}`,
    )
  },
}

export const diskCases: readonly FaultCase[] = [full, refused, readonly, turnedReadonly, slow]
