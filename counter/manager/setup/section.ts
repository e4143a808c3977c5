/** What every part of the set-up is given. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import type { SetupFault } from '#shared/protocol/setup.ts'

export type SectionProps = {
  /** As it stands in the form: what somebody is just typing may not be valid yet. */
  draft: Office
  /** By the way it is made, so that two changes at once do not lose each other. */
  change: (make: (draft: Office) => Office) => void
  /** Of the whole draft. A field shows those whose path is its own. */
  faults: SetupFault[]
  language: Language
  /** In the office's zone. */
  today: string
}
