/** @jsxImportSource preact */
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { connect, newRequest } from '#shared/client/connection.ts'
import type { FollowEvents } from '#shared/protocol/commands.ts'
import { SOCKET_PATHS } from '#shared/protocol/paths.ts'
import type { FollowView } from '#shared/protocol/waitingRoomViews.ts'
import { createAlarm } from './alarm.ts'
import { paint } from './paint.tsx'
import { createPhone } from './phone.ts'
import { createPush } from './push.ts'

const ticket = location.pathname.split('/').at(-1) ?? ''
// A new device each time: nothing is left on the phone.
const connection = connect<FollowView, FollowEvents>(
  '/follow',
  { device: newRequest(), ticket },
  // Yesterday's pages stay open on many phones, and would knock all day.
  { path: SOCKET_PATHS.phone, tryAgainMs: 60_000, askWhyMs: 60_000 },
)
const { phone, act } = createPhone(
  connection,
  { alarm: createAlarm(), push: createPush() },
  navigator.languages,
)

const root = document.querySelector('#root')
if (!root) throw new Error('#root is missing')
const show = () =>
  paint(root, { connection: connection.store.getState(), phone: phone.getState(), act })
connection.store.subscribe(show)
phone.subscribe(show)
// The likely time counts from now.
setInterval(show, 10_000)
show()
