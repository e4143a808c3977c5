import type { Me } from '#shared/protocol/access.ts'
import type { Access, Who } from '../../access/access.ts'
import type { Office } from '../../office/office.ts'

/** As it is now, be it otherwise than when the request came. */
export function meOf(access: Access, office: Office, asking: Who): Me {
  const { account, barrier, signIn } = access.still(asking) ?? asking
  const { configuration, day } = office
  const { id, name, role, pin } = account
  return {
    account: { id, name, role },
    mustChangePassword: barrier === 'mustChangePassword',
    hasPin: pin !== null,
    locked: barrier === 'locked',
    lockMinutes: access.lockMinutes(),
    idleSeconds: access.signIns.idleSeconds(signIn),
    office: {
      name: configuration.name,
      town: configuration.town,
      zone: configuration.zone,
      trial: day.plan.trial,
    },
    counters: day.plan.counters.map((counter) => ({ id: counter.id, name: counter.name })),
  }
}
