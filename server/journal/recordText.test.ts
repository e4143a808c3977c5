/** A record whose bytes tip over is found, whichever bit it is. */
import { expect, test } from 'vitest'
import { bodyIn, recordText } from './recordText.ts'

const [KIND, ID] = ['device', 'kiosk-24']
const BODY = { name: 'Eingang 24', since: '2020-11-17' }
const TEXT = recordText(KIND, ID, BODY)

const read = (body: string) => bodyIn({ kind: KIND, id: ID, body })

test('what was written is read', () => {
  expect(read(TEXT)).toEqual({ body: BODY })
})

test('no bit of it can tip over unnoticed, not even in the names around it', () => {
  const bytes = Buffer.from(TEXT)
  const unnoticed = Array.from(bytes).flatMap((byte, place) =>
    Array.from({ length: 8 }, (_, bit) => {
      const tipped = Buffer.from(bytes)
      tipped[place] = byte ^ (1 << bit)
      return tipped.toString()
    }).filter((text) => read(text) !== null),
  )
  expect(unnoticed).toEqual([])
})

test('one of an earlier version has no sum, and holds', () => {
  expect(read(JSON.stringify(BODY))).toEqual({ body: BODY })
})
