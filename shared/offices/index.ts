/** The five offices as configurations, by id. What is given and what is assumed stands in each file. */
import type { OfficeInput } from '#shared/domain/config.ts'
import { altena } from './altena.ts'
import { bergkamen } from './bergkamen.ts'
import { brandenburg } from './brandenburg.ts'
import { krefeld } from './krefeld.ts'
import { willich } from './willich.ts'

export const OFFICES: Record<string, OfficeInput> = {
  willich,
  krefeld,
  bergkamen,
  altena,
  brandenburg,
}
