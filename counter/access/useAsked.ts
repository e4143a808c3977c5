import { useEffect, useEffectEvent, useState } from 'react'
import { useSigned } from './context.ts'
import type { Asked } from './source.ts'
import { useAsk } from './useAsk.ts'

/** What the server holds, and what it holds after each change. */
export function useAsked<Value>(first: () => Promise<Asked<Value>>) {
  const { gate } = useSigned()
  const [value, setValue] = useState<Value | null>(null)
  const { ask, ...shown } = useAsk()

  /** Whether it was done. */
  const send = (change: () => Promise<Asked<Value>>): Promise<boolean> =>
    ask(async () => {
      const answer = await change()
      if ('value' in answer) {
        setValue(answer.value)
        return null
      }
      if (answer.refusal !== 'noAnswer' && isAboutMe(answer.refusal)) gate.heard(answer.refusal)
      return answer
    })
  // Once: afterwards every change brings the newest.
  const begin = useEffectEvent(() => void send(first))
  useEffect(() => begin(), [])

  return { ...shown, value, send, set: setValue }
}

const ABOUT_ME = ['notSignedIn', 'locked', 'mustChangePassword', 'notAllowed'] as const
type AboutMe = (typeof ABOUT_ME)[number]
const isAboutMe = (refusal: string): refusal is AboutMe =>
  (ABOUT_ME as readonly string[]).includes(refusal)
