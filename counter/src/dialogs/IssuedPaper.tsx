import { useEffect, useEffectEvent, useState } from 'react'
import type { PrinterTrouble, PrintOutcome } from '#shared/protocol/printing.ts'
import { useDesk } from '../desk/context.ts'

/** What became of the paper. The number stands above it all the same: nobody depends on the paper. */
export function IssuedPaper(props: {
  /** A number that was split off may still be taken back. */
  atOnce: boolean
  print: () => Promise<PrintOutcome>
  trouble: PrinterTrouble | null
}) {
  const { atOnce, print, trouble } = props
  const { live, t } = useDesk()
  const [state, setState] = useState<'none' | 'printing' | PrintOutcome>(
    atOnce ? 'printing' : 'none',
  )
  const send = () => void print().then(setState)
  const sendAtOnce = useEffectEvent(() => {
    if (atOnce) send()
  })
  useEffect(() => sendAtOnce(), [])

  const blocked = !live || state === 'printing'
  return (
    <div className="issued-paper">
      <output data-state={state}>
        {state !== 'none' && t(`paper.${state}`)}
        {state === 'failed' && trouble && ` ${t('paper.why', { why: t(`printer.${trouble}`) })}`}
      </output>
      <button
        type="button"
        className="key-button key-button-small"
        aria-disabled={blocked}
        data-blocked={blocked}
        onClick={() => {
          if (blocked) return
          setState('printing')
          send()
        }}
      >
        <span>{t(state === 'none' ? 'paper.print' : 'paper.again')}</span>
      </button>
    </div>
  )
}
