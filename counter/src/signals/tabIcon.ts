/** The icon of the browser's tab: the same state as the title, for whoever has many tabs. */
import type { ConnectionState } from '#shared/client/connection.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { callsOfOthers } from '../helpCalls.ts'
import { pauseIsOver } from '../../parts/moments.ts'

const TOWN = '#00505c'
const CALL = '#ffc21f'
const STOP = '#98101a'
const PAUSE = '#ffe0a3'
const INK = '#13202b'
const CLOSED = '#3f4c57'

type Look = { ground: string; ink: string; sign: string }

export function tabLook(
  { link, view }: Pick<ConnectionState<CounterView>, 'link' | 'view'>,
  now: number,
): Look {
  if (link === 'down') return { ground: STOP, ink: '#fff', sign: '×' }
  if (!view) return { ground: TOWN, ink: '#fff', sign: '…' }
  const { me, current, line } = view
  if (callsOfOthers(view).length > 0) return { ground: STOP, ink: '#fff', sign: '!' }
  if (current?.is === 'called') return { ground: CALL, ink: INK, sign: '?' }
  if (current) return { ground: TOWN, ink: '#fff', sign: '•' }
  if (me.is === 'closed') return { ground: CLOSED, ink: '#fff', sign: '–' }
  if (me.is === 'paused')
    return { ground: PAUSE, ink: INK, sign: pauseIsOver(me, now) ? '!' : 'II' }
  const waiting = line.length
  return { ground: TOWN, ink: '#fff', sign: waiting > 99 ? '99' : String(waiting) }
}

/** As the address of a picture: without a connection none could be fetched. */
export function tabIcon({ ground, ink, sign }: Look): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
    `<rect width="32" height="32" rx="7" fill="${ground}"/>` +
    `<text x="16" y="24" font-family="sans-serif" font-size="22" font-weight="700" ` +
    `text-anchor="middle" fill="${ink}">${sign}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
