/** A day's figures as rows of the projection. The same figures make the same rows to the letter. */
import { Temporal } from 'temporal-polyfill'
import type { DayFigures } from '#shared/domain/reports/visits.ts'

type Cell = string | number | null
export type Row = Cell[]

/** By table, each row without its date. */
export type DayRows = {
  visits: Row[]
  at_counters: Row[]
  stays: Row[]
  turned_away: Row[]
  sessions: Row[]
  counters: Row[]
  days: Row[]
}

/** How far the journal had come with it. */
export type Position = { revision: number; hash: string }

export function dayRows(figures: DayFigures, { revision, hash }: Position): DayRows {
  const { date, trial, closed, visits, stays, turnedAway, sessions, counters } = figures
  const { weekday, week } = calendarOf(date)
  return {
    visits: visits.map((visit) => [
      visit.ticket,
      visit.service,
      visit.session,
      visit.party,
      visit.channel,
      Number(visit.priority),
      Number(visit.split),
      visit.quarter,
      visit.waitMinutes,
      visit.counter,
      visit.end,
      Number(visit.missed),
      Number(visit.cameBack),
      visit.serviceMinutes,
    ]),
    at_counters: visits.flatMap(({ ticket, atCounters }) =>
      atCounters.map(({ counter, minutes }) => [ticket, counter, minutes]),
    ),
    stays: stays.map((stay, index) => [
      index + 1,
      stay.service,
      stay.further,
      stay.party,
      stay.counter,
      stay.doors,
      stay.issued,
      stay.called,
      stay.arrived,
      stay.ended,
      stay.end,
      stay.turn,
    ]),
    turned_away: touchesByQuarter(turnedAway),
    sessions: sessions.map(({ session, given, used }) => [session, given, used]),
    counters: counters.map(({ counter, openMinutes, busyMinutes }) => [
      counter,
      openMinutes,
      busyMinutes,
    ]),
    days: [[revision, hash, Number(trial), week, weekday, Number(closed), null]],
  }
}

function touchesByQuarter(touches: DayFigures['turnedAway']): Row[] {
  const rows = new Map<string, [number, string, number]>()
  for (const { quarter, because } of touches) {
    const row = rows.get(`${quarter} ${because}`)
    if (row) row[2]++
    else rows.set(`${quarter} ${because}`, [quarter, because, 1])
  }
  return [...rows.values()]
}

/** ISO: a week belongs to the year that has its Thursday. */
export function calendarOf(date: string): { weekday: number; week: string } {
  const { dayOfWeek, weekOfYear, yearOfWeek } = Temporal.PlainDate.from(date)
  return { weekday: dayOfWeek, week: `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}` }
}
