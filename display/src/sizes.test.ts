import { describe, expect, it } from 'vitest'
import { CAP_HEIGHT } from '#shared/ui/calledNumber.ts'
import { sizesFor } from './sizes.ts'

const HALL = { widthMm: 953, heightMm: 536, distanceMm: 8_000 }
const FULL_HD = { width: 1920, height: 1080 }

describe('the called number', () => {
  it.each([
    ['43 inches at 8 m', FULL_HD, HALL, 52],
    ['the same at 14 m', FULL_HD, { ...HALL, distanceMm: 14_000 }, 91],
    [
      '55 inches at 10 m',
      { width: 3840, height: 2160 },
      { widthMm: 1218, heightMm: 685, distanceMm: 10_000 },
      65,
    ],
    [
      '32 inches at 5 m',
      { width: 1280, height: 720 },
      { widthMm: 708, heightMm: 398, distanceMm: 5_000 },
      32.5,
    ],
  ] as const)('%s', (_, viewport, screen, mm) => {
    const { called, rem } = sizesFor(viewport, screen)
    const height = (called * rem * CAP_HEIGHT * screen.widthMm) / viewport.width
    // A panel's height is rounded to the millimetre: never less for it.
    expect(height).toBeGreaterThanOrEqual(mm - 1e-9)
    expect(height).toBeLessThan(mm * 1.002)
  })

  it('does not depend on which way up the data sheet holds the panel', () => {
    const upright = { width: 1080, height: 1920 }
    const turned = { ...HALL, widthMm: HALL.heightMm, heightMm: HALL.widthMm }
    expect(sizesFor(upright, HALL)).toEqual(sizesFor(upright, turned))
    expect(sizesFor(upright, HALL).called).toBeCloseTo(sizesFor(FULL_HD, HALL).called, 1)
  })
})

it('a rem is 16 px at 1920 x 1080, lying or upright, and grows with the screen', () => {
  expect(sizesFor(FULL_HD, HALL)).toMatchObject({
    shape: 'landscape',
    rem: 16,
    width: 120,
    height: 67.5,
  })
  expect(sizesFor({ width: 1080, height: 1920 }, HALL)).toMatchObject({
    shape: 'portrait',
    rem: 16,
  })
  expect(sizesFor({ width: 3840, height: 2160 }, HALL).rem).toBe(32)
})

it('a screen of another shape has more room in one direction, never less in the other', () => {
  const { width, height } = sizesFor({ width: 1280, height: 1024 }, HALL)
  expect(width).toBeCloseTo(120)
  expect(height).toBeCloseTo(96)
})
