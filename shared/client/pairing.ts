/** A kiosk or display that the server does not know shows a code until a manager has typed it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeviceKind, PairingView } from '#shared/protocol/access.ts'
import { connect, type Connection, type ConnectionState } from './connection.ts'
import { keepToken } from './device.ts'

/** Null while there is none to show. */
export type PairingCode = { code: string | null }

/**
 * Asks for a code as long as the connection in `store` is refused for want of one. `url`: of the server; empty for the one
 * the page came from.
 */
export function pairWhenRefused(
  store: StoreApi<ConnectionState<unknown>>,
  { url, device, kind }: { url: string; device: string; kind: DeviceKind },
): StoreApi<PairingCode> {
  const shown = createStore<PairingCode>(() => ({ code: null }))
  let asking: Connection<PairingView, object> | null = null

  function begin() {
    asking = connect<PairingView, object>(`${url}/pairing`, { device, kind })
    asking.store.subscribe(({ view, link }) => {
      if (view?.token) return admitted(view.token)
      shown.setState({ code: link === 'up' ? (view?.code ?? null) : null })
    })
  }
  function end() {
    asking?.close()
    asking = null
    shown.setState({ code: null })
  }
  function look({ refused }: Pick<ConnectionState<unknown>, 'refused'>) {
    if (refused === 'notPaired' && !asking) begin()
    if (refused !== 'notPaired' && asking) end()
  }
  look(store.getState())
  store.subscribe(look)
  return shown
}

/** From the beginning: nothing of the time before holds for whoever stands here now. */
function admitted(token: string): void {
  keepToken(token)
  location.reload()
}

/** `123 456` */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
