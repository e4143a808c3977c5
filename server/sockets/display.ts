import type { DisplayConfig } from '#shared/domain/config.ts'
import { displayCommands } from '#shared/protocol/commands.ts'
import { handshakes } from '#shared/protocol/handshake.ts'
import { displayView } from '../views/display.ts'
import { type Screen, UNNAMED } from '../waitingRoom/delivery.ts'
import { deviceOf, type Identity, type Role } from './role.ts'
import type { Served } from './serve.ts'

/** What a display is that is not in the configuration: the whole office, on a 43-inch screen. */
const WHOLE_OFFICE: DisplayConfig = {
  id: '',
  name: UNNAMED,
  theme: 'dark',
  widthMm: 953,
  heightMm: 536,
  distanceMm: 8_000,
}

/** Changes nothing in the day: it says what it has shown and sounded. */
export function display({ office, delivery, access }: Served): Role<typeof displayCommands> {
  const displayOf = (id: string): DisplayConfig | undefined =>
    id === WHOLE_OFFICE.id
      ? WHOLE_OFFICE
      : office.configuration.displays.find((one) => one.id === id)

  return {
    commands: displayCommands,
    identify({ auth }) {
      const { success, data } = handshakes.display.safeParse(auth)
      const found = success ? displayOf(data.display ?? WHOLE_OFFICE.id) : undefined
      if (!success || !found) return 'notIdentified'
      const { device, token } = data
      const isPaired = access.devices.pairedCheck('display', device, token)
      // As the office decides, now and later.
      const barrier = () =>
        office.configuration.access.displays === 'open' || isPaired() ? null : 'notPaired'
      return barrier() ?? { actor: { role: 'display', device }, audience: found.id, barrier }
    },
    toCommand: (message) => (who) => {
      if (message.type === 'sound') delivery.sound(screenOf(who), message.state)
      else delivery[message.type](screenOf(who), message.calls)
      return Promise.resolve({ ok: true, value: null })
    },
    view: (snapshot, common, audience) =>
      displayView(snapshot, common, displayOf(audience) ?? WHOLE_OFFICE),
    isGone: (audience) => displayOf(audience) === undefined,
    came(who) {
      delivery.join(screenOf(who))
      access.devices.came('display', deviceOf(who.actor))
    },
    gone(who, isBack) {
      if (!isBack) delivery.leave(screenOf(who))
      access.devices.gone('display', deviceOf(who.actor))
    },
  }
}

const screenOf = ({ actor, audience }: Identity): Screen => ({
  device: deviceOf(actor),
  display: audience,
})
