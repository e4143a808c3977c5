import { describe, expect, it } from 'vitest'
import { type SideContent, sidePlan } from './sidePlan.ts'

const LYING = { shape: 'landscape', width: 120 } as const
const UPRIGHT = { shape: 'portrait', width: 67.5 } as const
const BODY = 55.25
const RULE =
  'Bleiben Sie hier. Ihre Nummer wird nach 3 weiteren Aufrufen oder nach 15 Minuten noch einmal aufgerufen. Danach verfällt sie.'

const content = (more: Partial<SideContent> = {}): SideContent => ({
  upcoming: true,
  groups: 1,
  rows: 3,
  rule: RULE,
  slide: 0,
  ...more,
})

it('takes its ease where there is room, and moves together where there is not', () => {
  const high = sidePlan(content(), LYING, BODY)
  expect(high.tight).toBe(false)
  expect(high.ruleSize).toBeGreaterThan(1.8)
  const low = sidePlan(content(), LYING, 42)
  expect(low.tight).toBe(true)
  expect(low.ruleSize).toBeGreaterThanOrEqual(1.5)
})

it('gives slides more room than the rule needs', () => {
  const { slot } = sidePlan(content(), LYING, BODY)
  expect(sidePlan(content({ slide: 26 }), LYING, BODY).slot!.height).toBeGreaterThan(slot!.height)
})

it('has no place for a rule that the office does not have', () => {
  expect(sidePlan(content({ rule: null }), LYING, BODY).slot).toBeNull()
})

describe('groups of services', () => {
  it('stand on one page when they are few', () => {
    expect(sidePlan(content({ groups: 2, rows: 1 }), LYING, BODY).perPage).toBe(2)
  })

  it('take turns on pages when they are many, without pushing out the rule', () => {
    const { perPage, slot } = sidePlan(content({ groups: 7, rows: 1 }), LYING, BODY)
    expect(perPage).toBe(4)
    expect(slot!.height).toBeGreaterThan(13)
  })

  it('all stand on one page where nothing else is', () => {
    const alone = content({ groups: 7, rows: 1, upcoming: false, rule: null })
    expect(sidePlan(alone, LYING, BODY).perPage).toBe(7)
  })
})

it('below the calls is as high as what stands in it, and never more than its share', () => {
  expect(sidePlan(content(), UPRIGHT, 105).height).toBeLessThan(0.36 * 105)
  expect(sidePlan(content({ upcoming: false }), UPRIGHT, 105).height).toBeLessThan(
    sidePlan(content(), UPRIGHT, 105).height,
  )
})
