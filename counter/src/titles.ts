/** How a counter is called. */
import { namesItself } from '#shared/ui/placeName.ts'
import type { CounterText } from './texts/index.ts'

export const placeName = (name: string, t: CounterText): string =>
  namesItself(name) ? name : t('place', { name })
