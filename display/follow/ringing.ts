/** When the phone rings. Pure. */
import { SOON, type Standing } from '#shared/protocol/waitingRoomViews.ts'

/** What the owner has been told of: that it is soon, and the call of this moment. */
export type Told = { soon: boolean; call: string | null }
export const NOTHING_TOLD: Told = { soon: false, call: null }

export type Ring = 'soon' | 'call'

/** Once when few are left ahead, and for each call and recall. A new wait, after a call, counts anew. */
export function ringFor(told: Told, standing: Standing): { ring: Ring | null; told: Told } {
  switch (standing.is) {
    case 'called':
      return standing.since === told.call
        ? { ring: null, told }
        : { ring: 'call', told: { soon: false, call: standing.since } }
    case 'waiting':
      return told.soon || standing.ahead > SOON
        ? { ring: null, told }
        : { ring: 'soon', told: { ...told, soon: true } }
    case 'serving':
    case 'missed':
    case 'parked':
    case 'ended':
      return { ring: null, told }
    default:
      return standing satisfies never
  }
}
