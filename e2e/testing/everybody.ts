/** One client of every role. The server must say where phones reach it. */
import { joinCounter, joinDisplay, joinKiosk, joinManager, joinPhone, valueOf } from './clients.ts'

export type Everybody = Awaited<ReturnType<typeof joinEverybody>>

/** Number 1 is pulled for the phone to follow. */
export async function joinEverybody(url: string) {
  const kiosk = await joinKiosk(url)
  const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  return {
    kiosk,
    counter: await joinCounter(url),
    manager: await joinManager(url),
    display: await joinDisplay(url),
    follow: await joinPhone(url, ticketIn(followUrl)),
  }
}

/** A ticket's secret name. */
export function ticketIn(followUrl: string | null): string {
  const name = followUrl?.split('/').at(-1)
  if (!name) throw new Error('the server has no address for phones')
  return name
}
