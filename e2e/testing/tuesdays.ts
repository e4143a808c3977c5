/** Tuesdays of the past, lived through a real server: each as it is told, with its people at one counter. */
import { type CounterClient, joinCounter, joinKiosk, joinManager, valueOf } from './clients.ts'
import { at } from './offices.ts'
import type { TestServer } from './server.ts'

export type Tuesday = {
  date: string
  /** Pulled from 07:50 on, one a minute: flats and other things in turn. */
  numbers: number
  /** Touch the kiosk when it has no number any more. */
  turnedAway?: number
  /** The first one does not come at once. */
  firstIsLate?: boolean
  /** A clerk cancels the last one at 08:00. */
  lastIsCancelled?: boolean
  /** The counter stays closed. */
  nobodyCalls?: boolean
}

/** Everybody takes ten minutes, from 08:00 on; the counter closes at 09:00, the day at 12:30. */
export async function liveThrough({ url, clock }: TestServer, days: Tuesday[]): Promise<void> {
  const kiosk = await joinKiosk(url)
  const clerk = await joinCounter(url)
  const manager = await joinManager(url)
  for (const day of days) {
    clock.set(at('07:00', day.date))
    await manager.until(({ date }) => date === day.date)
    for (let n = 0; n < day.numbers; n++) {
      clock.set(at(`07:${50 + n}`, day.date))
      const service = n % 2 === 0 ? 'wohnung' : 'anderes'
      valueOf(await kiosk.send('issue', { service, party: 1 }))
    }
    for (let n = 0; n < (day.turnedAway ?? 0); n++) {
      clock.set(at(`07:${56 + n}`, day.date))
      valueOf(await kiosk.send('turnedAway', {}))
    }
    clock.set(at('08:00', day.date))
    if (!day.nobodyCalls) await serve(clerk, day, (time) => clock.set(at(time, day.date)))
    clock.set(at('12:30', day.date))
    valueOf(await manager.send('closeDay', {}))
  }
  for (const client of [kiosk, clerk, manager]) client.close()
}

async function serve(clerk: CounterClient, day: Tuesday, turnTo: (time: string) => void) {
  valueOf(await clerk.send('open', {}))
  if (day.lastIsCancelled) valueOf(await clerk.send('cancel', { ticket: day.numbers }))
  if (day.firstIsLate) {
    valueOf(await clerk.send('next', {}))
    valueOf(await clerk.send('miss', {}))
  }
  const there = day.numbers - (day.lastIsCancelled ? 1 : 0)
  for (let n = 0; n < there; n++) {
    valueOf(await clerk.send('next', {}))
    valueOf(await clerk.send('here', {}))
    turnTo(`08:${n + 1}0`)
    valueOf(await clerk.send('finish', {}))
  }
  turnTo('09:00')
  valueOf(await clerk.send('close', {}))
}
