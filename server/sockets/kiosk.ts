import { kioskCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { kioskView } from '../views/kiosk.ts'
import { EVERYBODY, type Role } from './role.ts'

export const kiosk: Role<typeof kioskCommands> = {
  commands: kioskCommands,
  identify(handshake) {
    const { success, data } = handshakes.kiosk.safeParse(handshake)
    return success ? { actor: { role: 'kiosk', device: data.device }, audience: EVERYBODY } : null
  },
  // Who comes to a kiosk cannot grant a priority to himself.
  toCommand: (message) => (message.type === 'issue' ? { ...message, priority: null } : message),
  view: kioskView,
}
