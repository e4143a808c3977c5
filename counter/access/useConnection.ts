import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { CommandMap, Connection } from '#shared/client/connection.ts'
import type { Gate } from './gateStore.ts'

/** A connection for as long as this part of the page is open. Why the server ends it, the gate is told at once. */
export function useConnection<View, Events extends CommandMap<Events>>(
  gate: Gate,
  open: () => Connection<View, Events>,
): Connection<View, Events> {
  const [connection] = useState(open)
  const refused = useStore(connection.store, (state) => state.refused)
  useEffect(() => {
    if (refused) gate.heard(refused)
  }, [gate, refused])
  useEffect(() => connection.close, [connection])
  return connection
}
