import { createRoot } from 'react-dom/client'
import { connect } from '#shared/client/connection.ts'
import { deviceId, deviceToken } from '#shared/client/device.ts'
import { pairWhenRefused } from '#shared/client/pairing.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Bridge } from '#shared/protocol/bridge.ts'
import type { KioskEvents } from '#shared/protocol/commands.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { createKiosk } from './actions.ts'
import { App } from './App.tsx'
import { serverPrinter, shellPrinter } from './printer.ts'
import { screenInAddress } from './sizes.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import { loadLanguages } from './texts/index.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('#root is missing')

const address = new URLSearchParams(location.search)
const wanted = address.get('lang') ?? ''
const home: Language = wanted in LANGUAGE_NAMES ? (wanted as Language) : 'de'

const bridge = (window as { wartemarke?: Bridge<Receipt> }).wartemarke
const shell = bridge ? await bridge.info() : null
const ownPrinter = bridge && shell?.printer ? bridge : null

const server = shell?.server ?? ''
const device = shell?.device ?? deviceId()
const connection = connect<KioskView, KioskEvents>(`${server}/kiosk`, {
  device,
  ...deviceToken(),
  ...whichPrinter(),
})
const pairing = pairWhenRefused(connection.store, { url: server, device, kind: 'kiosk' })
const printer = ownPrinter ? shellPrinter(ownPrinter, connection) : serverPrinter(connection)
const { flow, actions } = createKiosk({ connection, printer, home })

/** `?printer=eingang` names the server's printer beside this kiosk; `none` is for one without. */
function whichPrinter(): { printer?: string } {
  if (ownPrinter) return { printer: 'none' }
  const named = address.get('printer')
  return named ? { printer: named } : {}
}

// All languages at once and early: somebody may choose one just when the server is gone.
connection.store.subscribe(({ view, link }) => {
  if (link === 'up' && view) void loadLanguages(view.office.languages)
})
await loadLanguages([home])

// A finger held down opens a menu; two fingers on a touchpad zoom with "Ctrl + wheel".
document.addEventListener('contextmenu', (event) => event.preventDefault())
document.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), {
  passive: false,
})

// The shell loads a page anew that says nothing for fifteen seconds.
if (bridge) setInterval(bridge.alive, 2_000)

createRoot(root).render(
  <App
    store={connection.store}
    flow={flow}
    actions={actions}
    printer={printer.health}
    staff={bridge ?? null}
    pairing={pairing}
    screen={shell?.screen ?? screenInAddress(address)}
  />,
)
