import { managerCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { managerView } from '../views/manager.ts'
import { EVERYBODY, type Role } from './role.ts'
import type { Served } from './serve.ts'

export const manager = ({ delivery }: Served): Role<typeof managerCommands> => ({
  commands: managerCommands,
  identify(handshake) {
    const { success, data } = handshakes.manager.safeParse(handshake)
    return success ? { actor: { role: 'manager', device: data.device }, audience: EVERYBODY } : null
  },
  toCommand: (message) =>
    message.type === 'closeDay' ? { ...message, cause: 'manager' } : message,
  view: (snapshot, common) => managerView(snapshot, common, delivery),
})
