import type { ReactNode } from 'react'
import type { Deed } from '../actions.ts'
import { barrier, type Intent } from '../intents.ts'
import { useDesk } from './context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'

/** What can be done with the selected row. */
export function PickedBar() {
  const { view, live, t, picked, may } = useDesk()
  const ticket = view.line.find(({ id }) => id === picked)
  if (!ticket)
    return (
      <p className="picked-bar picked-bar-empty">
        {live && view.line.length > 0 && t(may({ do: 'next' }) ? 'pickHint' : 'pickHintDesk')}
      </p>
    )
  const { id, label } = ticket
  return (
    <div className="picked-bar">
      <RowAction deed="call" intent={{ do: 'call', ticket: id }} cap={t('key.enter')}>
        {t('callLabel', { label })}
      </RowAction>
      {!ticket.secondChance && (
        <RowAction deed="prioritise" intent={{ ask: 'prioritise', ticket: id }} cap="V" letter>
          {t('prioritise')}
        </RowAction>
      )}
      <RowAction deed="cancel" intent={{ ask: 'cancel', ticket: id }} cap={t('key.delete')}>
        {t('cancel')}
      </RowAction>
    </div>
  )
}

function RowAction(props: {
  deed: Deed
  intent: Intent
  cap: string
  letter?: boolean
  children: ReactNode
}) {
  const { view, live, running, may, perform } = useDesk()
  if (!may(props.intent)) return null
  const blocked = !live || barrier(props.intent, view) !== null
  return (
    <button
      type="button"
      className="key-button key-button-small"
      aria-disabled={blocked || running !== null}
      aria-busy={running === props.deed}
      data-blocked={blocked}
      onClick={() => perform(props.intent)}
    >
      <span>{props.children}</span>
      <KeyCap letter={props.letter ?? false}>{props.cap}</KeyCap>
    </button>
  )
}
