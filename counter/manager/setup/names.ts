import type { SetupChange, SetupPart } from '#shared/protocol/setup.ts'
import type { SetupText } from './texts/index.ts'

export const partName = (part: SetupPart, t: SetupText): string => t(`section.${part}`)

export const partNames = (parts: readonly SetupPart[], t: SetupText): string =>
  parts.map((part) => partName(part, t)).join(', ')

/** ` (m.schmitz)`; nothing where it was the program itself, or somebody without an account. */
export const whoSaved = ({ by }: Pick<SetupChange, 'by'>): string => (by === null ? '' : ` (${by})`)
