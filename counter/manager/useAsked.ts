import { useCallback, useEffect, useState } from 'react'

/** The answer to the newest question, null until it is there; and the way to ask once more. */
export function useAsked<Answer>(ask: () => Promise<Answer>): [Answer | null, again: () => void] {
  const [answered, setAnswered] = useState<{ to: typeof ask; with: Answer } | null>(null)
  const load = useCallback(() => {
    let newest = true
    void ask().then((answer) => {
      if (newest) setAnswered({ to: ask, with: answer })
    })
    return () => {
      newest = false
    }
  }, [ask])
  useEffect(() => load(), [load])
  const again = useCallback(() => {
    setAnswered(null)
    load()
  }, [load])
  return [answered?.to === ask ? answered.with : null, again]
}
