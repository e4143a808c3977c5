import type { Fact } from '#shared/domain/day/facts.ts'
import { usePast, useTime } from './context.ts'
import { positionAfter } from './position.ts'

/** Leads the slider to what happened then. */
export function TimeButton({ fact }: { fact: Fact }) {
  const { replay, span, position, go } = usePast()
  const time = useTime()
  return (
    <button
      type="button"
      className="time-button"
      aria-pressed={position.revision === fact.revision}
      onClick={() => go(positionAfter(replay, span, fact.revision))}
    >
      {time(fact.at)}
    </button>
  )
}
