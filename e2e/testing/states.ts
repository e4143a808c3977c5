/** Waiting for what a screen's connection knows. */
import type { StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'

/** The first state, the present one included, that is as wanted. */
export function until<View>(
  { store }: { store: StoreApi<ConnectionState<View>> },
  wanted: (state: ConnectionState<View>) => boolean,
): Promise<ConnectionState<View>> {
  return new Promise((resolve) => {
    if (wanted(store.getState())) return resolve(store.getState())
    const stop = store.subscribe((state) => {
      if (!wanted(state)) return
      stop()
      resolve(state)
    })
  })
}
