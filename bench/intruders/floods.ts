/** One client takes all it can get; what the office's own wait for meanwhile is measured. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, type Socket } from 'node:net'
import { handshakeOf, joinKiosk, joinManager, valueOf } from '../../e2e/testing/clients.ts'
import { startServer } from '../../e2e/testing/server.ts'
import { openWire } from '../../e2e/testing/wire.ts'
import { USUAL_LIMITS } from '../../server/limits/limits.ts'
import { type Case, outcome } from './case.ts'

const MESSAGES = 20_000
/** A kiosk asks and is answered, whatever others do. */
const LONGEST_MS = 2_000

export const floods: Case = async (quick) => {
  const server = await startServer({ limits: USUAL_LIMITS })
  const faults: string[] = []
  const silent: Socket[] = []
  try {
    const kiosk = await joinKiosk(server.url, 'the-honest-kiosk')
    const manager = await joinManager(server.url)
    const waits: number[] = []
    /** What nobody may be kept from: asked for as long as the flood lasts. */
    const askDuring = async (flood: Promise<unknown>) => {
      const during = { over: false }
      const end = flood.finally(() => (during.over = true))
      do {
        const begun = performance.now()
        const answer = await kiosk.send('turnedAway', {})
        if (!answer.ok) faults.push(`the kiosk was refused: ${answer.refusal}`)
        waits.push(performance.now() - begun)
        // An honest one has limits too, and is not near them.
        await pause(100)
      } while (!during.over)
      await end
    }

    const flooders = quick ? 3 : 30
    for (let n = 0; n < flooders; n++) {
      const auth = await handshakeOf(server.url, 'kiosk', `kiosk-flooding-${n}`)
      const wire = await openWire(server.url)
      wire.say(`40/kiosk,${JSON.stringify(auth)}`)
      await wire.heard()
      await wire.heard()
      for (let m = 0; m < MESSAGES; m++) wire.say('42/kiosk,7["nonsense",{}]')
      let answered = 0
      const closed = async () => {
        while ((await wire.heard()) !== 'closed') answered++
      }
      await askDuring(closed())
      if (answered > MESSAGES / 10) faults.push(`${answered} messages of a flood were answered`)
    }

    const connections = quick ? 1_500 : 5_000
    const open = async () => {
      for (let n = 0; n < connections; n++) {
        const socket = connect(server.port, '127.0.0.1').on('error', () => {})
        silent.push(socket)
        await once(socket, 'connect')
      }
    }
    await askDuring(open())
    const held = () => silent.filter(({ closed }) => !closed).length
    for (let looks = 0; looks < 50 && held() > USUAL_LIMITS.quietOfAddress; looks++)
      await pause(100)
    if (held() > USUAL_LIMITS.quietOfAddress) faults.push(`${held()} silent connections are kept`)
    const health = await fetch(`${server.url}/health`)
    if (health.status !== 200) faults.push(`the server said ${health.status}`)
    if (!manager.socket.connected || !kiosk.socket.connected)
      faults.push('an honest one was cut off')
    valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    const longest = Math.max(...waits).toFixed(0)
    if (Number(longest) > LONGEST_MS) faults.push(`a kiosk waited ${longest} ms`)
    const figures = `${flooders} floods of ${MESSAGES} messages, ${connections} silent connections, longest wait of a kiosk ${longest} ms`
    return outcome('floods', flooders * MESSAGES + connections, faults, figures)
  } finally {
    for (const socket of silent) socket.destroy()
    await server.close()
  }
}
