import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { createRoot } from 'react-dom/client'
import { connect } from '#shared/client/connection.ts'
import { deviceId } from '#shared/client/device.ts'
import type { ManagerEvents } from '#shared/protocol/commands.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { managerActions } from './actions.ts'
import { App } from './App.tsx'

const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'de'
document.documentElement.lang = language

const element = document.querySelector('#root')
if (!element) throw new Error('index.html has no #root')
const { store, send } = connect<ManagerView, ManagerEvents>('/manager', { device: deviceId() })
createRoot(element).render(<App store={store} actions={managerActions(send)} language={language} />)
