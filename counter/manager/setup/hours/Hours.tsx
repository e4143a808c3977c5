/** Sprechzeiten: the week that repeats, and the calendar with what is otherwise on single days. */
import { useMemo } from 'react'
import { fetchPreviews, type Previews } from '../previews.ts'
import type { SectionProps } from '../section.ts'
import { CalendarPart } from './CalendarPart.tsx'
import { HoursContext } from './context.ts'
import { WeekPart } from './WeekPart.tsx'
import { wordsOf } from './words.ts'
import '../fields/list.css'
import './hours.css'

export function Hours(props: SectionProps & { previews?: Previews }) {
  const { draft, change, language, today, previews = fetchPreviews } = props
  const words = useMemo(() => wordsOf(language), [language])
  return (
    <HoursContext value={{ draft, change, words, today }}>
      <div className="hours">
        <WeekPart />
        <CalendarPart previews={previews} />
      </div>
    </HoursContext>
  )
}
