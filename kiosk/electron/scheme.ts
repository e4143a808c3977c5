/** Our own scheme: the screens are there without the server, and nobody else's page is ever shown. */
import type { CustomScheme } from 'electron'

const SCHEME = 'wartemarke'
/** Two hosts are two origins: the citizens' screens can never ask for what only the set-up may. */
export const KIOSK_HOST = 'kiosk'
export const SETUP_HOST = 'einrichten'

/** What the server sees as the Origin header of the kiosk's connection. */
export const KIOSK_ORIGIN = `${SCHEME}://${KIOSK_HOST}`
export const SETUP_ORIGIN = `${SCHEME}://${SETUP_HOST}`
export const KIOSK_PAGE = `${KIOSK_ORIGIN}/kiosk/index.html`
export const SETUP_PAGE = `${SETUP_ORIGIN}/index.html`

/** To be registered before the app is ready. `standard` gives it an origin, and with it a place to keep things. */
export const SCHEMES: CustomScheme[] = [
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]
export { SCHEME }

/** `scheme://host`, also for schemes that Node's URL takes for opaque; null if it is no address. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host } = new URL(url)
  return host === '' ? null : `${protocol}//${host}`
}

/** The socket goes to exactly the configured server; null: nowhere. */
export function contentPolicy(server: string | null): string {
  const reach = server === null ? '' : ` ${server} ${server.replace(/^http/, 'ws')}`
  return [
    "default-src 'none'",
    // WebAssembly: the voice that reads aloud.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${reach}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
