/** Fast for years: the same with five million past visits in the file as with an empty one. */
import type { Socket } from 'socket.io-client'
import { closeAll, issue, openKiosks } from '../client.ts'
import { type Figure, median, repeat, type Scale, timed } from '../figure.ts'
import { writeHistory } from '../history.ts'
import { newFolder, startServer } from '../serverProcess.ts'

const visitsFor = ({ quick }: Scale) => (quick ? 20_000 : 5_000_000)
const WARM_UP = 30

type Folders = { full: string; empty: string }

/** Written once for all figures: five million visits take minutes. */
let written: Promise<Folders> | null = null
async function write(scale: Scale): Promise<Folders> {
  const [full, empty] = [newFolder(), newFolder()]
  process.once('exit', () => {
    full.remove()
    empty.remove()
  })
  await writeHistory(full.folder, visitsFor(scale))
  return { full: full.folder, empty: empty.folder }
}
export const folders = (scale: Scale): Promise<Folders> => (written ??= write(scale))

export const historyIssue: Figure = {
  name: 'history.issue',
  unit: 'ms',
  method:
    'one kiosk, one number at a time, median, with five million past visits in the file (quick: 20,000); against the same with an empty file, in turns.',
  aim: 1.1,
  atLeast: false,
  async measure(scale) {
    const { full, empty } = await folders(scale)
    const servers = await Promise.all([
      startServer({ folder: full }),
      startServer({ folder: empty }),
    ])
    const kiosks = (await Promise.all(servers.map((server) => openKiosks(server, 1)))).flat()
    try {
      const one = async () => {
        const times = await repeat(kiosks.length, (index) =>
          timed(() => issue(kiosks[index] as Socket)),
        )
        return { value: times[0] ?? NaN, reference: times[1] ?? NaN }
      }
      await repeat(WARM_UP, one)
      return await repeat(scale.quick ? 3 : 7, async () => {
        const times = await repeat(scale.quick ? 60 : 150, one)
        return {
          value: median(times.map(({ value }) => value)),
          reference: median(times.map(({ reference }) => reference)),
        }
      })
    } finally {
      closeAll(kiosks)
      await Promise.all(servers.map(({ stop }) => stop()))
    }
  },
}

export const historyStart: Figure = {
  name: 'history.start',
  unit: 'ms',
  method:
    'from the start of the process until the first number is acknowledged, with five million past visits in the file (quick: 20,000), a day of 2,000 of them yesterday; against the same with an empty file, in turns.',
  aim: 1.3,
  atLeast: false,
  async measure(scale) {
    const { full, empty } = await folders(scale)
    const start = (folder: string) =>
      timed(async () => {
        const server = await startServer({ folder })
        const kiosks = await openKiosks(server, 1)
        await issue(kiosks[0] as Socket)
        closeAll(kiosks)
        stops.push(server.stop)
      })
    const stops: (() => Promise<void>)[] = []
    const stopped = async (ms: number) => {
      await Promise.all(stops.splice(0).map((stop) => stop()))
      return ms
    }
    const round = async () => ({
      value: await stopped(await start(full)),
      reference: await stopped(await start(empty)),
    })
    // The first start of a file makes an account.
    await round()
    return repeat(scale.quick ? 2 : 7, round)
  },
}
