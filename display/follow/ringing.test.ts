import { describe, expect, it } from 'vitest'
import type { Standing } from '#shared/protocol/waitingRoomViews.ts'
import { NOTHING_TOLD, ringFor, type Told } from './ringing.ts'

const ahead = (count: number): Standing => ({ is: 'waiting', ahead: count, wait: null })
const called = (since: string): Standing => ({ is: 'called', place: '3', since })
const missed: Standing = { is: 'missed', again: { callsToGo: 3, at: null } }

/** What rings, standing after standing. */
function rings(...standings: Standing[]) {
  let told: Told = NOTHING_TOLD
  return standings.map((standing) => {
    const rung = ringFor(told, standing)
    told = rung.told
    return rung.ring
  })
}

describe('the phone rings', () => {
  it('once when three are ahead', () => {
    expect(rings(ahead(5), ahead(4), ahead(3), ahead(2), ahead(0))).toEqual([
      null,
      null,
      'soon',
      null,
      null,
    ])
  })

  it('when more than one has gone at once', () => {
    expect(rings(ahead(6), ahead(1))).toEqual([null, 'soon'])
  })

  it('not again when somebody came in between', () => {
    expect(rings(ahead(3), ahead(4), ahead(3))).toEqual(['soon', null, null])
  })

  it('for a call, and for a recall again', () => {
    expect(rings(ahead(9), called('10:00'), called('10:00'), called('10:01'))).toEqual([
      null,
      'call',
      null,
      'call',
    ])
  })

  it('anew in the wait for the second chance', () => {
    expect(rings(ahead(3), called('10:00'), missed, ahead(2), called('10:09'))).toEqual([
      'soon',
      'call',
      null,
      'soon',
      'call',
    ])
  })

  it('for nothing else', () => {
    const others: Standing[] = [
      { is: 'serving', place: '3' },
      { is: 'parked', place: '3' },
      { is: 'missed', again: null },
      { is: 'ended', how: 'served' },
    ]
    expect(rings(...others)).toEqual([null, null, null, null])
  })
})
