/** Who is shown a code, and until when. */
import { beforeEach, expect, test } from 'vitest'
import { ManualClock } from '../clock.ts'
import { at } from '../../e2e/testing/offices.ts'
import { MOST_OF_AN_ADDRESS, Pairing, type Waiting } from './pairing.ts'

const DOOR = '10.0.0.7'
let clock: ManualClock
let pairing: Pairing

beforeEach(() => {
  clock = new ManualClock(at('07:30'))
  pairing = new Pairing(clock)
})

function begin(connection: string, address = DOOR): Waiting {
  pairing.begin({ connection, address, device: connection, kind: 'kiosk', paired: () => {} })
  const waiting = pairing.of(connection)
  if (!waiting) throw new Error('it waits for nothing')
  return waiting
}

test('a code holds for ten minutes, and then it is time for another', () => {
  const { code } = begin('one')
  clock.set(at('07:39:59'))
  expect([pairing.byCode(code)?.connection, pairing.needsCode('one', DOOR)]).toEqual(['one', false])
  clock.set(at('07:40'))
  expect([pairing.byCode(code), pairing.needsCode('one', DOOR)]).toEqual([null, true])
})

test('whoever was driven out is shown another code as soon as there is room, and drives out nobody', () => {
  const first = begin('first')
  for (let n = 1; n <= MOST_OF_AN_ADDRESS; n++) begin(`another ${n}`)
  expect(pairing.byCode(first.code)).toBeNull()
  expect(pairing.needsCode('first', DOOR)).toBe(false)
  pairing.end('another 1')
  expect(pairing.needsCode('first', DOOR)).toBe(true)
})

test('nobody is driven out from another address', () => {
  const first = begin('first', '10.0.0.8')
  for (let n = 0; n <= MOST_OF_AN_ADDRESS; n++) begin(`another ${n}`)
  expect(pairing.byCode(first.code)?.connection).toBe('first')
})

test('a code that was confirmed in vain holds as before, unless its device has gone', () => {
  const [stays, goes] = [begin('stays'), begin('goes')]
  for (const waiting of [stays, goes]) pairing.confirm(waiting)
  pairing.end('goes')
  for (const waiting of [stays, goes]) pairing.takeBack(waiting)
  expect([pairing.byCode(stays.code)?.connection, pairing.byCode(goes.code)]).toEqual([
    'stays',
    null,
  ])
})
