/** A kiosk without paper gives out numbers that nobody holds: whoever sees this first goes there. */
import { Printer } from 'lucide-react'
import { useDesk } from './context.ts'

export function PrinterFact() {
  const { view, live, t } = useDesk()
  const [first, ...others] = view.printers
  if (!first || !live) return null
  const { trouble } = first.health
  const what = t(trouble ? `printer.${trouble}` : 'printer.paperLow')
  const more = others.length > 0 ? ` (+${others.length})` : ''
  return (
    <output className="head-printer" data-trouble={trouble !== null}>
      <Printer aria-hidden="true" className="head-printer-icon" />
      {first.name}: <b>{what}</b>
      {more}
    </output>
  )
}
