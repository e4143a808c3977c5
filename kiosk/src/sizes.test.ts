import { describe, expect, it } from 'vitest'
import { CAP_HEIGHT, screenInAddress, sizesFor, TARGET_MM } from './sizes.ts'

const STELE = { widthMm: 698, heightMm: 392, distanceMm: 600 }
const TERMINAL = { widthMm: 336, heightMm: 210, distanceMm: 450 }
const TABLET = { widthMm: 217, heightMm: 136, distanceMm: 600 }
const SMALLEST_TEXT = 1.875

/** Height of the smallest capital letters, in millimetres. */
const letterMm = (rem: number, pixelsPerMm: number) =>
  (rem * SMALLEST_TEXT * CAP_HEIGHT) / pixelsPerMm

describe('sizes', () => {
  it.each([
    ['an upright stele', { width: 1080, height: 1920 }, STELE, 1920 / 698, 7.3],
    ['a stele lying down', { width: 1920, height: 1080 }, STELE, 1920 / 698, 7.3],
    ['a terminal seen from nearer', { width: 1280, height: 800 }, TERMINAL, 800 / 210, 5.475],
    ['a stele of four times the pixels', { width: 2160, height: 3840 }, STELE, 3840 / 698, 7.3],
  ])('letters and fields have their millimetres on %s', (_, viewport, screen, density, least) => {
    const { rem, target, tooSmall } = sizesFor(viewport, screen, false)
    expect(letterMm(rem, density)).toBeGreaterThanOrEqual(least - 1e-9)
    expect(target / density).toBeCloseTo(TARGET_MM, 1)
    expect(tooSmall).toBe(false)
  })

  it('letters grow with the distance', () => {
    const near = sizesFor({ width: 1280, height: 800 }, { ...TERMINAL, distanceMm: 400 }, false)
    const far = sizesFor({ width: 1280, height: 800 }, { ...TERMINAL, distanceMm: 500 }, false)
    expect(far.rem / near.rem).toBeCloseTo(500 / 400)
  })

  it('shows the same picture larger where there is more room than needed', () => {
    const small = { widthMm: 392, heightMm: 698, distanceMm: 300 }
    expect(sizesFor({ width: 1080, height: 1920 }, small, false).rem).toBe(16)
  })

  it('knows a panel that hangs upright by its data sheet', () => {
    const viewport = { width: 1080, height: 1920 }
    const turned = { widthMm: 392, heightMm: 698, distanceMm: 600 }
    expect(sizesFor(viewport, STELE, false)).toEqual(sizesFor(viewport, turned, false))
  })

  it('large print is a third larger on a stele, and leaves less room', () => {
    const viewport = { width: 1080, height: 1920 }
    const [plain, large] = [sizesFor(viewport, STELE, false), sizesFor(viewport, STELE, true)]
    expect(large.rem / plain.rem).toBeCloseTo(1.35)
    expect(large.width).toBeCloseTo(plain.width / 1.35)
    expect(large.target).toBe(plain.target)
  })

  it('large print stops where the screens could not be laid out', () => {
    const { rem, width, height, tooSmall } = sizesFor({ width: 1280, height: 800 }, TERMINAL, true)
    expect(width).toBeGreaterThanOrEqual(60)
    expect(height).toBeGreaterThanOrEqual(36.5)
    expect(rem).toBeGreaterThan(sizesFor({ width: 1280, height: 800 }, TERMINAL, false).rem * 1.2)
    expect(tooSmall).toBe(false)
  })

  it('says when the glass is too small for the promise', () => {
    const sizes = sizesFor({ width: 1280, height: 800 }, TABLET, false)
    expect(sizes.tooSmall).toBe(true)
    expect(sizes.width).toBeGreaterThanOrEqual(60 - 1e-9)
  })

  it('assumes 32 inches for many pixels, 15.6 for few, and says that it does', () => {
    const stele = sizesFor({ width: 1080, height: 1920 }, null, false)
    expect(stele).toMatchObject({ assumed: true, shape: 'portrait', tooSmall: false })
    expect(stele.target).toBeCloseTo(54.2, 1)
    const terminal = sizesFor({ width: 1280, height: 800 }, null, false)
    expect(terminal).toMatchObject({ assumed: true, shape: 'landscape', tooSmall: false })
    expect(terminal.target).toBeCloseTo(76.2, 1)
  })
})

describe('the screen in the address', () => {
  const read = (address: string) => screenInAddress(new URLSearchParams(address))

  it('is given in millimetres, seen from 0.6 m unless said otherwise', () => {
    expect(read('mm=698x392')).toEqual(STELE)
    expect(read('mm=336x210&distance=450')).toEqual(TERMINAL)
  })

  it.each(['', 'mm=', 'mm=698', 'mm=big', 'mm=698x0', 'mm=698x392&distance=6'])(
    'is not known from "%s"',
    (address) => expect(read(address)).toBeNull(),
  )
})
