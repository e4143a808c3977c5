/** One day, at any moment of it. */
import { useMemo, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { Replay } from '#shared/domain/history/replay.ts'
import { spanOf } from '#shared/domain/history/span.ts'
import { useSigned } from '../../access/context.ts'
import { useAsked } from '../useAsked.ts'
import { PastContext } from './context.ts'
import { CountersThen } from './CountersThen.tsx'
import { LineThen } from './LineThen.tsx'
import { namesOf } from './names.ts'
import { type Position, positionAt } from './position.ts'
import { texts } from './texts/index.ts'
import { TimeLine } from './TimeLine.tsx'
import { WayOfNumber } from './WayOfNumber.tsx'

export function Past(props: {
  facts: readonly Fact[]
  number: string | null
  onNumber: (number: string) => void
  zone: string
  language: Language
}) {
  const { facts, number, onNumber: find, zone, language } = props
  const [known] = useAsked(useSigned().source.accounts)
  const people = known && 'value' in known ? known.value : []
  const t = texts(language)
  const { replay, span, names } = useMemo(() => {
    const made = new Replay(facts)
    const inWords = namesOf(facts, language, texts(language))
    return { replay: made, span: spanOf(facts, made.at(facts.length)), names: inWords }
  }, [facts, language])
  const [chosen, setChosen] = useState<Position | null>(null)

  if (!span) return <p className="history-notice">{t('emptyDay')}</p>
  const position = chosen ?? positionAt(replay, span, beginning(replay) ?? span.from)
  const state = { replay, span, position, names, people, number, find, zone, language, t }
  return (
    <PastContext value={{ ...state, day: replay.at(position.revision), go: setChosen }}>
      <TimeLine />
      <div className="history-columns">
        <LineThen />
        <CountersThen />
        <WayOfNumber />
      </div>
    </PastContext>
  )
}

/** When the doors opened: then there is the first queue to be seen. */
const beginning = (replay: Replay) =>
  replay
    .at(replay.facts.length)
    .plan.sessions.filter(({ kind }) => kind === 'walkIn')
    .map(({ from }) => from)
    .sort()[0]
