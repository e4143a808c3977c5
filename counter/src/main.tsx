import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '#shared/client/connection.ts'
import { deviceId } from '#shared/client/device.ts'
import type { Me } from '#shared/protocol/access.ts'
import type { CounterEvents } from '#shared/protocol/commands.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { Gate } from '../access/Gate.tsx'
import { createGate } from '../access/gateStore.ts'
import { accessSource } from '../access/source.ts'
import { useConnection } from '../access/useConnection.ts'
import { counterActions } from './actions.ts'
import { App } from './App.tsx'
import { ChooseCounter } from './pages/ChooseCounter.tsx'
import { keepCounter } from './pages/lastCounter.ts'

const query = new URLSearchParams(location.search)
const language = query.get('lang') === 'en' ? 'en' : 'de'
const counter = query.get('counter')
/** Where this page prints; the server's first printer when left out. */
const printer = query.get('printer')

function goTo(other: string): void {
  query.set('counter', other)
  location.assign(`?${query}`)
}

const device = deviceId()
if (counter) keepCounter(counter)

document.documentElement.lang = language
const element = document.querySelector('#root')
if (!element) throw new Error('index.html has no #root')
const gate = createGate(accessSource, device)

function Counter({ me, id }: { me: Me; id: string }) {
  const { store, send } = useConnection(gate, () =>
    connect<CounterView, CounterEvents>('/counter', {
      device,
      counter: id,
      ...(printer && { printer }),
    }),
  )
  const actions = useMemo(() => counterActions(send), [send])
  return (
    <App
      store={store}
      actions={actions}
      counter={id}
      role={me.account.role}
      language={language}
      goTo={goTo}
    />
  )
}

createRoot(element).render(
  <Gate gate={gate} source={accessSource} page="counter" needed="desk" language={language}>
    {(me) =>
      counter ? <Counter me={me} id={counter} /> : <ChooseCounter me={me} language={language} />
    }
  </Gate>,
)
