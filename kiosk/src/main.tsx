import { createRoot } from 'react-dom/client'
import { connect } from '#shared/client/connection.ts'
import { deviceId } from '#shared/client/device.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { KioskEvents } from '#shared/protocol/commands.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { createKiosk } from './actions.ts'
import { App } from './App.tsx'
import { LANGUAGE_NAMES } from './texts/index.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('#root is missing')

const wanted = new URLSearchParams(location.search).get('lang') ?? ''
const home: Language = wanted in LANGUAGE_NAMES ? (wanted as Language) : 'de'

const connection = connect<KioskView, KioskEvents>('/kiosk', { device: deviceId() })
const { flow, actions } = createKiosk(connection, home)

// A finger held down opens a menu; two fingers on a touchpad zoom with "Ctrl + wheel".
document.addEventListener('contextmenu', (event) => event.preventDefault())
document.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), {
  passive: false,
})

createRoot(root).render(<App store={connection.store} flow={flow} actions={actions} />)
