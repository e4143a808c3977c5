/** Keys for items that may have no id of their own: they stay with their item when it moves. */
import { useRef, useState } from 'react'

export type ItemKeys = {
  keys: readonly number[]
  added: () => number
  removed: (index: number) => void
  restored: (index: number, key: number) => void
  moved: (from: number, to: number) => void
}

export function useItemKeys(count: number): ItemKeys {
  const next = useRef(count)
  const [kept, setKeys] = useState<readonly number[]>(() =>
    Array.from({ length: count }, (_, i) => i),
  )
  // Another draft has come, as from a file.
  const keys = kept.length === count ? kept : Array.from({ length: count }, (_, i) => i)
  return {
    keys,
    added: () => {
      const key = (next.current = Math.max(next.current, count) + 1)
      setKeys([...keys, key])
      return key
    },
    removed: (index) => setKeys(keys.filter((_, at) => at !== index)),
    restored: (index, key) => setKeys([...keys.slice(0, index), key, ...keys.slice(index)]),
    moved: (from, to) => setKeys(moved(keys, from, to)),
  }
}

export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}
