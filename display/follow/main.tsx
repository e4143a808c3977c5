/** @jsxImportSource preact */
import { render } from 'preact'
import { connect } from '#shared/client/connection.ts'
import { newRequest } from '#shared/client/connection.ts'
import type { FollowEvents } from '#shared/protocol/commands.ts'
import { SOCKET_PATHS } from '#shared/protocol/paths.ts'
import type { FollowView } from '#shared/protocol/waitingRoomViews.ts'

const ticket = location.pathname.split('/').at(-1) ?? ''
const { store } = connect<FollowView, FollowEvents>(
  '/follow',
  { device: newRequest(), ticket },
  { path: SOCKET_PATHS.phone },
)
const root = document.querySelector('#root')
if (!root) throw new Error('#root is missing')
store.subscribe(({ view }) => render(<h1>{view?.label}</h1>, root))
