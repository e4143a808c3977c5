import { managerCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { MANAGER_RIGHTS } from '#shared/protocol/rights.ts'
import { managerView } from '../views/manager.ts'
import { EVERYBODY, type Role } from './role.ts'
import type { Served } from './serve.ts'
import { signedIn } from './signedIn.ts'

export const manager = ({ delivery, access, backups }: Served): Role<typeof managerCommands> => ({
  commands: managerCommands,
  identify(asking) {
    const { success, data } = handshakes.manager.safeParse(asking.auth)
    if (!success) return 'notIdentified'
    const known = signedIn(access, asking, data.session, 'manager', MANAGER_RIGHTS)
    if (typeof known === 'string') return known
    const { who, barrier } = known
    return {
      actor: { role: 'manager', device: data.device, account: who.account.id },
      audience: EVERYBODY,
      barrier,
    }
  },
  toCommand: (message) =>
    message.type === 'closeDay' ? { ...message, cause: 'manager' } : message,
  view: (snapshot, common) =>
    managerView(snapshot, common, delivery, access.devices, backups?.info() ?? null),
})
