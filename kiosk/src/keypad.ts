/**
 * What a key means. A keypad beside the glass has digits, star and hash as a telephone has; a keyboard its arrows.
 * Enter and Tab are the browser's own.
 */
export type KeyMeaning =
  /** The n-th control of the screen, as it is read out. */
  | { is: 'field'; number: number }
  | { is: 'back' }
  | { is: 'readAll' }
  | { is: 'languages' }
  | { is: 'move'; by: 1 | -1 }

const MEANINGS: Record<string, KeyMeaning> = {
  '0': { is: 'back' },
  Backspace: { is: 'back' },
  Escape: { is: 'back' },
  '*': { is: 'readAll' },
  '#': { is: 'languages' },
  ArrowDown: { is: 'move', by: 1 },
  ArrowRight: { is: 'move', by: 1 },
  ArrowUp: { is: 'move', by: -1 },
  ArrowLeft: { is: 'move', by: -1 },
}

/** Null for every other key. */
export function meaningOf(key: string, mirrored: boolean): KeyMeaning | null {
  if (/^[1-9]$/.test(key)) return { is: 'field', number: Number(key) }
  const meaning = Object.hasOwn(MEANINGS, key) ? (MEANINGS[key] ?? null) : null
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight'
  if (mirrored && sideways && meaning?.is === 'move')
    return { is: 'move', by: meaning.by === 1 ? -1 : 1 }
  return meaning
}
