import { namesItself } from '#shared/ui/placeName.ts'
import type { CommonText } from './texts/index.ts'

/** How a counter is called. */
export const placeName = (name: string, t: CommonText): string =>
  namesItself(name) ? name : t('place', { name })
