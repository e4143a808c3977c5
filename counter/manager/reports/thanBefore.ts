import type { Figures } from '#shared/protocol/reports.ts'
import { type FigureName, unitOf, valueOf } from './figures.ts'
import type { Words } from './labels.ts'
import { countText, difference, valueText } from './numbers.ts'

/** In words, so that nobody has to tell green from red, or whether more is better. */
export function thanBefore(
  now: Figures,
  before: Figures,
  name: FigureName,
  { language, t }: Words,
): string | null {
  const [value, earlier, unit] = [valueOf(now, name), valueOf(before, name), unitOf(name)]
  if (value === null || earlier === null) return null
  const by = difference(value, earlier, unit)
  if (by === 0) return t('than.same')
  return t(`than.${unit}.${by > 0 ? 'more' : 'less'}`, {
    count: Math.abs(by),
    earlier: valueText(earlier, unit, language),
    // Points of a share have no sign of their own.
    by:
      unit === 'minutes'
        ? valueText(Math.abs(by), unit, language)
        : countText(Math.abs(by), language),
  })
}
