/** What the cases of a broken disk have in common: how it is broken, and what must be so meanwhile and afterwards. */
import { execFileSync, spawn } from 'node:child_process'
import { newRequest } from '#shared/client/connection.ts'
import type { Stamp } from '#shared/protocol/views.ts'
import {
  joinCounter,
  joinDisplay,
  joinKiosk,
  joinManager,
  type KioskClient,
} from '../../e2e/testing/clients.ts'
import { auditFile } from '../../server/verify/audit.ts'
import { type Given, Losses, NotPossible, pause, seconds, until } from './case.ts'
import { dayFacts, type Town } from './town.ts'

/** A place of its own for mounts, gone with the program. Whoever is not root is root in it. */
export const APART = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm']

/** `$0 …` goes on as the program, under the same process id. */
export const inNamespace = (script: string) => [...APART, 'sh', '-c', `${script} && exec "$0" "$@"`]

export function needs(what: string, ...command: string[]): void {
  const [name = '', ...args] = command
  try {
    execFileSync(name, args, { stdio: 'ignore' })
  } catch {
    throw new NotPossible(`braucht ${what}`)
  }
}

/** A disk that breaks under the running office, and is mended. */
export async function breaking(
  given: Given,
  town: Town,
  /** `file`: where the journal can be read afterwards. */
  disk: {
    break(pid: number): void | Promise<void>
    mend(pid: number): void | Promise<void>
    file(): string
  },
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
    await disk.break(pid)
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
    await disk.mend(pid)
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
    `${rounds}-mal gestört, ${held.size} Nummern zugesagt; weiter nach höchstens ${seconds(Math.max(...resumed))}`,
  )
}

/** So many one after the other; answers with how many were given. */
export async function pull(kiosk: KioskClient, count: number, held: Map<string, string>) {
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

export async function assertHeld(file: string, held: Map<string, string>, losses: Losses) {
  const { findings } = await auditFile(file)
  for (const { what } of findings) losses.unless(false, what)
  const facts = await dayFacts(file)
  for (const [request, label] of held) {
    const made = facts.filter((fact) => fact.type === 'issued' && fact.request === request)
    losses.unless(made.length === 1, `Nummer ${label} steht ${made.length}-mal da`)
  }
}

/** Every call of these is made otherwise, until the answer is called; each is noted in `record`. */
export async function tracing(pid: number, record: string, calls: string, how: string) {
  const what = ['-e', `trace=${calls}`, '-e', `inject=${calls}:${how}`]
  const tracer = spawn('strace', ['-f', '-p', String(pid), '-o', record, ...what])
  const attached = await Promise.race([
    new Promise<boolean>((resolve) =>
      tracer.stderr.once('data', (text) => resolve(/attached/.test(String(text)))),
    ),
    new Promise<boolean>((resolve) => tracer.once('close', () => resolve(false))),
  ])
  if (!attached) throw new NotPossible('braucht strace mit dem Recht, einen Prozess zu verfolgen')
  return async () => {
    const ended = new Promise((resolve) => tracer.once('close', resolve))
    tracer.kill('SIGINT')
    await ended
  }
}
