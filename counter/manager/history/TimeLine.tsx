/** The slider over the day. Its hours are beside it, and what happened last is said in words. */
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { plusSeconds } from '#shared/domain/moment.ts'
import { timeOfDay, timeWithSeconds } from '#shared/i18n/format.ts'
import { usePast } from './context.ts'
import { factText } from './factText.ts'
import { later, nextFact, type Position, positionAt, previousFact } from './position.ts'
import './timeLine.css'

const QUARTER_HOUR_SECONDS = 15 * 60

/** Two minutes of the day in a second; with reduced motion the same in few large steps. */
const STEPS = { usual: { every: 250, seconds: 30 }, calm: { every: 2500, seconds: 300 } }

const secondsBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 1000)

export function TimeLine() {
  const { replay, span, position, day, go, names, zone, language, t } = usePast()
  const [playing, setPlaying] = useState(false)
  const length = secondsBetween(span.from, span.until)
  const atEnd = position.at === span.until
  const runs = playing && !atEnd

  const goOn = useEffectEvent((seconds: number) => go(later(replay, span, position, seconds)))
  useEffect(() => {
    if (!runs) return undefined
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const { every, seconds } = calm ? STEPS.calm : STEPS.usual
    const timer = setInterval(() => goOn(seconds), every)
    return () => clearInterval(timer)
  }, [runs])

  function take(to: Position): void {
    setPlaying(false)
    go(to)
  }

  const moves: Record<string, () => Position> = {
    ArrowRight: () => nextFact(replay, span, position),
    ArrowUp: () => nextFact(replay, span, position),
    ArrowLeft: () => previousFact(replay, span, position),
    ArrowDown: () => previousFact(replay, span, position),
    PageUp: () => later(replay, span, position, QUARTER_HOUR_SECONDS),
    PageDown: () => later(replay, span, position, -QUARTER_HOUR_SECONDS),
    Home: () => positionAt(replay, span, span.from),
    End: () => positionAt(replay, span, span.until),
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    take(move())
  }

  function onPlay(): void {
    if (atEnd) go(positionAt(replay, span, span.from))
    setPlaying(!runs)
  }

  const last = replay.facts[position.revision - 1]
  const what = last ? factText(last, day, names, t) : t('fact.nothing')
  const time = timeWithSeconds(position.at, language, zone)
  const value = secondsBetween(span.from, position.at)
  return (
    <section className="time-line" aria-label={t('moment')}>
      <button type="button" className="time-play" onClick={onPlay}>
        {runs ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        {t(runs ? 'pause' : 'play')}
      </button>
      <div className="time-now">
        <time className="time-clock num">{time}</time>
        <div className="time-steps">
          <button
            type="button"
            aria-label={t('earlierFact')}
            onClick={() => take(previousFact(replay, span, position))}
          >
            <ChevronLeft aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={t('laterFact')}
            onClick={() => take(nextFact(replay, span, position))}
          >
            <ChevronRight aria-hidden="true" />
          </button>
        </div>
        <p className="time-what">{what}</p>
        <p className="time-keys">{t('keys')}</p>
      </div>
      <div className="time-slider">
        <input
          type="range"
          min={0}
          max={length}
          step={1}
          value={value}
          aria-label={t('moment')}
          aria-valuetext={`${time}, ${what}`}
          onKeyDown={onKeyDown}
          onChange={({ target }) =>
            take(positionAt(replay, span, plusSeconds(span.from, target.valueAsNumber)))
          }
        />
        <div className="time-hours" aria-hidden="true">
          {hoursIn(span.from, span.until).map((hour) => (
            <span
              key={hour}
              style={{ insetInlineStart: `${(secondsBetween(span.from, hour) / length) * 100}%` }}
            >
              {timeOfDay(hour, language, zone)}
            </span>
          ))}
        </div>
      </div>
    </section>
  )
}

const HOUR_MS = 3_600_000

/** Full hours: those of UTC are full ones in Germany too. */
function hoursIn(from: string, until: string): string[] {
  const first = Math.ceil(Date.parse(from) / HOUR_MS) * HOUR_MS
  const count = Math.floor((Date.parse(until) - first) / HOUR_MS) + 1
  // On a long day there is room for every other hour, or every third.
  const every = Math.ceil(count / 12)
  return Array.from({ length: Math.ceil(count / every) }, (_, n) =>
    new Date(first + n * every * HOUR_MS).toISOString(),
  )
}
