import type { Translate } from '#shared/i18n/texts.ts'
import type { commonDe } from './de.ts'

export type CommonText = Translate<typeof commonDe>
