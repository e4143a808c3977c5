/** The weekly rules as a week is drawn: seven columns, and those that are held at the same time side by side. Pure. */
import type { SessionRule } from '#shared/domain/config.ts'

/** Minutes of the day. */
export type Block = {
  rule: SessionRule
  from: number
  until: number
  /** Which of how many equal parts of the column's width. */
  lane: number
  lanes: number
}
export type Week = {
  /** Full hours. */
  from: number
  until: number
  /** Monday first. */
  columns: Block[][]
}

/** What is drawn at the least, so that an empty week looks like one. */
const FROM = 8
const UNTIL = 18
/** Shorter ones, and those whose times are just being typed, must still be seen and hit. */
const LEAST_MINUTES = 45

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

export function weekOf(rules: readonly SessionRule[]): Week {
  const spans = rules.map(spanOf)
  const columns = WEEKDAYS.map((weekday) =>
    inLanes(spans.filter(({ rule }) => rule.weekdays.includes(weekday))),
  )
  return {
    from: Math.min(FROM, ...spans.map(({ from }) => Math.floor(from / 60))),
    until: Math.max(UNTIL, ...spans.map(({ until }) => Math.ceil(until / 60))),
    columns,
  }
}

export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

export const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

type Span = Pick<Block, 'rule' | 'from' | 'until'>

function spanOf(rule: SessionRule): Span {
  const from = minutesOf(rule.from) ?? FROM * 60
  const until = minutesOf(rule.until) ?? from
  return { rule, from, until: Math.max(until, from + LEAST_MINUTES) }
}

function inLanes(spans: Span[]): Block[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.until - b.until)
  const blocks: Block[] = []
  let together: Block[] = []
  for (const span of sorted) {
    if (together.every(({ until }) => until <= span.from)) together = []
    const taken = together.filter(({ until }) => until > span.from).map(({ lane }) => lane)
    const lane = firstFree(taken)
    const block = { ...span, lane, lanes: 1 }
    together.push(block)
    const lanes = Math.max(...together.map((one) => one.lane)) + 1
    for (const one of together) one.lanes = lanes
    blocks.push(block)
  }
  return blocks
}

function firstFree(taken: number[]): number {
  let lane = 0
  while (taken.includes(lane)) lane++
  return lane
}
