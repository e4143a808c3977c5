import { ArrowDown, ArrowUp, ChevronRight, Trash2, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import {
  type Path,
  useArrival,
  useFaults,
  useFields,
  useOwnFaults,
  useSoughtUnder,
} from './context.ts'
import { Below } from './Field.tsx'
import { texts } from './texts/index.ts'

export function ListItem(props: {
  path: Path
  name: string
  id: string | null
  note: ReactNode
  isOpen: boolean
  /** It has just come to its place, and takes the focus. */
  isFresh: boolean
  isFirst: boolean
  isLast: boolean
  onFold: (isOpen: boolean) => void
  /** Null where the order means nothing. */
  onMove: ((by: 1 | -1) => void) | null
  onRemove: () => void
  /** Made only when unfolded: an office may have sixty. */
  children: () => ReactNode
}) {
  const { path, name, id, note, isOpen, isFresh, isFirst, isLast, onFold, onMove, onRemove } = props
  const t = texts(useFields().language)
  const faulty = useFaults(path).length > 0
  const own = useOwnFaults(path)
  const soughtInside = useSoughtUnder(path)
  const unfolded = isOpen || soughtInside
  const bodyId = useId()
  const head = useRef<HTMLButtonElement>(null)
  useArrival(path, head, false)
  useEffect(() => {
    if (soughtInside && !isOpen) onFold(true)
  }, [soughtInside, isOpen, onFold])
  useEffect(() => {
    if (isFresh) head.current?.focus()
  }, [isFresh])

  const move = (by: 1 | -1, pressed: HTMLElement) => {
    onMove?.(by)
    // A moved element loses the focus.
    requestAnimationFrame(() => pressed.focus())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null) return
    event.preventDefault()
    move(by, event.currentTarget)
  }
  const moving = (by: 1 | -1, label: string, Icon: typeof ArrowUp, atEnd: boolean) => (
    <button
      type="button"
      className="setup-icon-button"
      aria-label={label}
      title={label}
      aria-disabled={atEnd}
      onClick={({ currentTarget }) => move(by, currentTarget)}
    >
      <Icon aria-hidden="true" />
    </button>
  )
  return (
    <li className="setup-item" data-open={unfolded} data-faulty={faulty}>
      <div className="setup-item-head">
        <button
          ref={head}
          type="button"
          className="setup-item-name"
          aria-expanded={unfolded}
          aria-controls={unfolded ? bodyId : undefined}
          onClick={() => onFold(!unfolded)}
          onKeyDown={onKeyDown}
        >
          <ChevronRight aria-hidden="true" />
          <b>{name}</b>
          {id && <small className="setup-item-id">{id}</small>}
          {note && <span className="setup-item-note">{note}</span>}
          {faulty && (
            <>
              <TriangleAlert className="setup-item-fault" aria-hidden="true" />
              <span className="visually-hidden">{t('faulty')}</span>
            </>
          )}
        </button>
        {onMove && moving(-1, t('up', { name }), ArrowUp, isFirst)}
        {onMove && moving(1, t('down', { name }), ArrowDown, isLast)}
        <button
          type="button"
          className="setup-icon-button"
          aria-label={t('remove', { name })}
          title={t('remove', { name })}
          onClick={onRemove}
        >
          <Trash2 aria-hidden="true" />
        </button>
      </div>
      <Below id={bodyId} faults={own} />
      {unfolded && (
        <div id={bodyId} className="setup-item-body">
          {props.children()}
        </div>
      )}
    </li>
  )
}
