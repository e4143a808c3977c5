import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { createRoot } from 'react-dom/client'
import { connect } from '#shared/client/connection.ts'
import { deviceId } from '#shared/client/device.ts'
import type { CounterEvents } from '#shared/protocol/commands.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { counterActions } from './actions.ts'
import { App } from './App.tsx'
import { NoCounter } from './pages/Pages.tsx'

const query = new URLSearchParams(location.search)
const language = query.get('lang') === 'en' ? 'en' : 'de'
const counter = query.get('counter')
/** Where this page prints; the server's first printer when left out. */
const printer = query.get('printer')

function goTo(other: string): void {
  query.set('counter', other)
  location.assign(`?${query}`)
}

document.documentElement.lang = language
const element = document.querySelector('#root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

if (counter) {
  const { store, send } = connect<CounterView, CounterEvents>('/counter', {
    device: deviceId(),
    counter,
    ...(printer && { printer }),
  })
  root.render(
    <App
      store={store}
      actions={counterActions(send)}
      counter={counter}
      language={language}
      goTo={goTo}
    />,
  )
} else {
  root.render(<NoCounter language={language} />)
}
