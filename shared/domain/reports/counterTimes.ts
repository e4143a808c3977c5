/** How long each counter was there on a day, and how long somebody was called or served at it. */
import type { Fact } from '../day/facts.ts'
import type { CounterState, Day } from '../day/state.ts'
import { latest, minutesBetween, type Moment } from '../moment.ts'

export type CounterDay = { counter: string; openMinutes: number; busyMinutes: number }

type Mode = 'free' | 'busy'
type Span = { mode: Mode; from: Moment; until: Moment }
type Running = { mode: Mode; from: Moment }

export class CounterTimes {
  private readonly running = new Map<string, Running>()
  private readonly spans = new Map<string, Span[]>()
  /** Of the last fact, and of the last that a person made. */
  private last: Moment = ''
  private lastByPeople: Moment = ''

  follow(before: Day, after: Day, fact: Fact): void {
    this.last = fact.at
    if (fact.by.role !== 'system' && fact.type !== 'turnedAway') this.lastByPeople = fact.at
    if (before.counters === after.counters) return
    const ids = new Set([...Object.keys(before.counters), ...Object.keys(after.counters)])
    for (const id of ids) {
      if (before.counters[id] === after.counters[id]) continue
      this.change(id, modeOf(after.counters[id]), fact.at)
    }
  }

  /** A counter that was forgotten does not stay open all night: it ends with the hours, or with the last that anybody did. */
  told({ plan }: Day): CounterDay[] {
    const ends = plan.sessions.filter(({ kind }) => kind === 'walkIn').map(({ until }) => until)
    const horizon = [...ends, this.lastByPeople].reduce(latest)
    const ids = [...new Set([...this.spans.keys(), ...this.running.keys()])].sort()
    return ids.map((counter) => {
      const spans = this.spansOf(counter).map((span) => ({
        mode: span.mode,
        minutes: minutesWithin(span, horizon),
      }))
      const sum = (of: typeof spans) => of.reduce((total, { minutes }) => total + minutes, 0)
      return {
        counter,
        openMinutes: sum(spans),
        busyMinutes: sum(spans.filter(({ mode }) => mode === 'busy')),
      }
    })
  }

  private spansOf(id: string): Span[] {
    const running = this.running.get(id)
    const done = this.spans.get(id) ?? []
    return running ? [...done, { ...running, until: this.last }] : done
  }

  private change(id: string, mode: Mode | null, at: Moment): void {
    const running = this.running.get(id)
    if ((running?.mode ?? null) === mode) return
    if (running) {
      const spans = this.spans.get(id) ?? []
      spans.push({ ...running, until: at })
      this.spans.set(id, spans)
    }
    if (mode === null) this.running.delete(id)
    else this.running.set(id, { mode, from: at })
  }
}

/** Whoever goes on a pause with somebody still there is not away yet. */
function modeOf(counter: CounterState | undefined): Mode | null {
  if (!counter) return null
  if (counter.ticket !== null) return 'busy'
  return counter.is === 'open' ? 'free' : null
}

const minutesWithin = ({ from, until }: Span, horizon: Moment): number => {
  const end = until < horizon ? until : horizon
  return end > from ? minutesBetween(from, end) : 0
}
