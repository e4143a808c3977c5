import { createRoot } from 'react-dom/client'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { connect } from '#shared/client/connection.ts'
import { deviceId } from '#shared/client/device.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { createAnnouncer } from './announcer.ts'
import { App } from './App.tsx'
import type { DisplayLanguage } from './words.ts'

const asked = new URLSearchParams(location.search).get('lang')
const language: DisplayLanguage = asked === 'en' ? 'en' : 'de'
document.documentElement.lang = language

// A display only listens.
const { store } = connect<DisplayView, Record<string, never>>('/display', { device: deviceId() })
const announcer = createAnnouncer(store)

const root = document.querySelector('#root')
if (!root) throw new Error('#root is missing')
createRoot(root).render(<App store={store} announcer={announcer} language={language} />)
