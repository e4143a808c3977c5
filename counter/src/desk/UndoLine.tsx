import { secondsUntil } from '../../parts/moments.ts'
import { useDesk } from './context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'

/** The last slip, as long as it can be taken back. */
export function UndoLine() {
  const { view, now, live, running, t, perform } = useDesk()
  const { undo } = view
  const seconds = undo ? secondsUntil(undo.until, now) : 0
  const open = live && undo !== null && seconds > 0
  return (
    <div className="undo" data-open={open}>
      <output>{open && t(`undo.${undo.act}`, { label: undo.label })}</output>
      {open && (
        <button
          type="button"
          className="undo-button"
          aria-keyshortcuts="Control+Z"
          aria-disabled={running !== null}
          aria-busy={running === 'undo'}
          onClick={() => perform({ do: 'undo' })}
        >
          {t('undo')}
          <span aria-hidden="true">{t('seconds', { n: seconds })}</span>
          <KeyCap>{t('key.undo')}</KeyCap>
        </button>
      )}
    </div>
  )
}
