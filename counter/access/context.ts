import { createContext, useContext } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Me } from '#shared/protocol/access.ts'
import type { Gate } from './gateStore.ts'
import type { AccessSource } from './source.ts'
import { type AccessText, accessTexts } from './texts/index.ts'

/** Who sits here, for every part of a page that is open to them. */
export type Signed = { me: Me; gate: Gate; source: AccessSource; language: Language }

export const SignedContext = createContext<Signed | null>(null)

export function useSigned(): Signed & { t: AccessText } {
  const signed = useContext(SignedContext)
  if (!signed) throw new Error('nobody is signed in here')
  return { ...signed, t: accessTexts(signed.language) }
}
