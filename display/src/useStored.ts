import { useLayoutEffect, useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'

/** What the store holds now. */
export function useStored<State>(store: StoreApi<State>): State {
  const [state, setState] = useState(() => store.getState())
  useLayoutEffect(() => {
    // It may have changed since this was first drawn.
    setState(() => store.getState())
    return store.subscribe((now) => setState(() => now))
  }, [store])
  return state
}
