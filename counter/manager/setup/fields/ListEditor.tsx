/** An ordered list: each item unfolds; it can be moved, removed and, for a while, brought back. */
import { type ReactNode, useRef, useState } from 'react'
import { AddItem } from './AddItem.tsx'
import { type Path, useFields, useOwnFaults } from './context.ts'
import { Below } from './Field.tsx'
import { ListItem } from './ListItem.tsx'
import { texts } from './texts/index.ts'
import { moved, useItemKeys } from './useItemKeys.ts'
import './list.css'

/** A new item, empty; or one whose id is made from a name that is asked for first. */
export type Adding<Item> =
  | { label: string; make: () => Item }
  | {
      label: string
      ask: string
      make: (name: string, id: string) => Item
      /** What the id is made from, where that is not the name alone. */
      idName?: (name: string) => string
    }

export type ItemShown<Item> = {
  item: Item
  index: number
  /** Its own way in the configuration. */
  path: Path
  change: (make: (item: Item) => Item) => void
}

type Removed<Item> = { item: Item; index: number; key: number }

export function ListEditor<Item>(props: {
  path: Path
  label: string
  hint?: string | undefined
  items: readonly Item[]
  change: (make: (items: Item[]) => Item[]) => void
  adding: Adding<Item>
  /** What it is called in the list. */
  nameOf: (item: Item, index: number) => string
  /** Beside its name. */
  noteOf?: (item: Item, index: number) => string
  /** No further one beyond so many. */
  most?: number
  /** The order means nothing: nothing can be moved. */
  unordered?: boolean
  /** The page is called like the list: its label is not shown once more. */
  untitled?: boolean
  children: (shown: ItemShown<Item>) => ReactNode
}) {
  const {
    path,
    label,
    hint,
    items,
    change,
    adding,
    nameOf,
    noteOf,
    most,
    unordered,
    untitled,
    children,
  } = props
  const t = texts(useFields().language)
  const faults = useOwnFaults(path)
  const { keys, ...keep } = useItemKeys(items.length)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [fresh, setFresh] = useState<number | null>(null)
  const [removed, setRemoved] = useState<Removed<Item> | null>(null)
  const [said, say] = useState('')
  const undo = useRef<HTMLButtonElement>(null)
  const isFull = most !== undefined && items.length >= most

  const fold = (key: number, isOpen: boolean) =>
    setOpen((before) => new Set([...before].filter((one) => one !== key).concat(isOpen ? key : [])))
  const add = (item: Item) => {
    const key = keep.added()
    change((before) => [...before, item])
    fold(key, true)
    setFresh(key)
    setRemoved(null)
  }
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return
    keep.moved(from, to)
    change((before) => moved(before, from, to))
    say(t('moved', { place: to + 1, all: items.length }))
  }
  const remove = (item: Item, index: number) => {
    setRemoved({ item, index, key: keys[index] ?? index })
    keep.removed(index)
    change((before) => before.filter((_, at) => at !== index))
    requestAnimationFrame(() => undo.current?.focus())
  }
  const restore = ({ item, index, key }: Removed<Item>) => {
    keep.restored(index, key)
    change((before) => [...before.slice(0, index), item, ...before.slice(index)])
    setRemoved(null)
    setFresh(key)
  }

  return (
    <section className="setup-list" aria-label={label}>
      {!untitled && <h3 className="heading">{label}</h3>}
      <Below id={path.join('-')} hint={hint} faults={faults} />
      {items.length === 0 && <p className="setup-list-none">{t('none')}</p>}
      <ol>
        {items.map((item, index) => {
          const key = keys[index] ?? index
          return (
            <ListItem
              key={key}
              path={[...path, index]}
              name={nameOf(item, index) || t('unnamed')}
              id={idOf(item)}
              note={noteOf?.(item, index)}
              isOpen={open.has(key)}
              isFresh={fresh === key}
              onFold={(isOpen) => fold(key, isOpen)}
              onMove={unordered ? null : (by) => move(index, index + by)}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              onRemove={() => remove(item, index)}
            >
              {() =>
                children({
                  item,
                  index,
                  path: [...path, index],
                  change: (make) =>
                    change((before) => before.map((one, at) => (at === index ? make(one) : one))),
                })
              }
            </ListItem>
          )
        })}
      </ol>
      {removed && (
        <p className="setup-removed">
          {t('removed', { name: nameOf(removed.item, removed.index) || t('unnamed') })}
          <button ref={undo} type="button" className="setup-plain" onClick={() => restore(removed)}>
            {t('restore')}
          </button>
        </p>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {isFull ? (
        <p className="setup-hint">{t('full', { count: most })}</p>
      ) : (
        <AddItem adding={adding} taken={items.map((item) => idOf(item) ?? '')} onAdd={add} />
      )}
    </section>
  )
}

const idOf = (item: unknown): string | null =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
    ? item.id
    : null
