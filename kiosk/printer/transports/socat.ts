/** For tests: a device file that leads to a printer on the network, by way of a pseudo terminal. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasProgram = (name: string): boolean =>
  spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${name}`]).status === 0

/** Why such a test is skipped; null where it runs. */
export const socatMissing: string | null = hasProgram('socat') ? null : 'socat is not installed'

export type Device = { path: string; unplug: () => Promise<void> }

export async function deviceTo(port: number): Promise<Device> {
  const folder = mkdtempSync(join(tmpdir(), 'device-'))
  const path = join(folder, 'lp0')
  const terminal = `pty,raw,echo=0,link=${path}`
  const socat = spawn('socat', ['-d', '-d', terminal, `tcp:127.0.0.1:${port}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(socat, 'close')
  await new Promise<void>((resolve, reject) => {
    let said = ''
    socat.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('starting data transfer loop')) resolve()
    })
    ended.then(() => reject(new Error(said)), reject)
  })
  return {
    path,
    async unplug() {
      socat.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
