import { handshakes } from '#shared/protocol/handshake.ts'
import { displayView } from '../views/display.ts'
import { EVERYBODY, type Role } from './role.ts'

/** Read-only: every event is refused. */
const commands = {}

export const display: Role<typeof commands> = {
  commands,
  identify(handshake) {
    const { success, data } = handshakes.display.safeParse(handshake)
    return success ? { actor: { role: 'display', device: data.device }, audience: EVERYBODY } : null
  },
  toCommand: (message) => message,
  view: displayView,
}
