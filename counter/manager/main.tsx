import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '#shared/client/connection.ts'
import { deviceId } from '#shared/client/device.ts'
import type { ManagerEvents } from '#shared/protocol/commands.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Gate } from '../access/Gate.tsx'
import { createGate } from '../access/gateStore.ts'
import { accessSource } from '../access/source.ts'
import { useConnection } from '../access/useConnection.ts'
import { managerActions } from './actions.ts'
import { App } from './App.tsx'

const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'de'
document.documentElement.lang = language

const element = document.querySelector('#root')
if (!element) throw new Error('index.html has no #root')
const device = deviceId()
const gate = createGate(accessSource, device)

function Desk() {
  const { store, send } = useConnection(gate, () =>
    connect<ManagerView, ManagerEvents>('/manager', { device }),
  )
  const actions = useMemo(() => managerActions(send), [send])
  return <App store={store} actions={actions} language={language} />
}

createRoot(element).render(
  <Gate gate={gate} source={accessSource} page="manager" needed="manager" language={language}>
    {() => <Desk />}
  </Gate>,
)
