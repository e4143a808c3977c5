import { expect, test } from 'vitest'
import { frameOf } from './frame.ts'

const given = { rows: 4, highest: 100, left: 60, labels: 30 }

test.each([true, false])('everything stays between the axes (lying: %s)', (isLying) => {
  const { field, box, width, height } = frameOf({ ...given, isLying })
  for (const row of [0, 3]) {
    const whole = box(row, 0, 100, 1)
    expect(whole.x).toBeGreaterThanOrEqual(field.x - 0.001)
    expect(whole.y).toBeGreaterThanOrEqual(field.y - 0.001)
    expect(whole.x + whole.width).toBeLessThanOrEqual(field.x + field.width + 0.001)
    expect(whole.y + whole.height).toBeLessThanOrEqual(field.y + field.height + 0.001)
  }
  expect(field.x + field.width).toBeLessThanOrEqual(width)
  expect(field.y + field.height).toBeLessThanOrEqual(height)
})

test('bars that are stacked touch each other', () => {
  const upright = frameOf({ ...given, isLying: false })
  const lower = upright.box(1, 0, 30, 0.5)
  const upper = upright.box(1, 30, 50, 0.5)
  expect(upper.y + upper.height).toBeCloseTo(lower.y)
  const lying = frameOf({ ...given, isLying: true })
  const first = lying.box(1, 0, 30, 0.5)
  expect(lying.box(1, 30, 50, 0.5).x).toBeCloseTo(first.x + first.width)
})

test('many rows move together instead of making an endless picture', () => {
  expect(frameOf({ ...given, rows: 200, isLying: true }).height).toBeLessThan(700)
})
