/** Every state of every screen, each under an address of its own: `?screen=kiosk#de-open`. */
import { createRoot, type Root } from 'react-dom/client'
import type { ReactElement } from 'react'

/** A screen's states by name. */
export type Gallery = Record<string, () => ReactElement>

// One gallery at a time: the screens' style sheets are not meant to meet on one page.
const galleries: Record<string, () => Promise<{ states: Gallery }>> = {
  kiosk: () => import('./kiosk.tsx'),
  display: () => import('./display.tsx'),
  counter: () => import('./counter.tsx'),
  manager: () => import('./manager.tsx'),
  follow: () => import('./follow.tsx'),
}

const { states } = await galleries[new URLSearchParams(location.search).get('screen') ?? 'kiosk']!()
let shown: Root | null = null

/** A state begins from nothing: what the one before left behind must not help it. */
function show(): void {
  shown?.unmount()
  const name = decodeURIComponent(location.hash.slice(1))
  const element = document.createElement('div')
  element.id = 'root'
  element.dataset.state = name
  document.querySelector('#root')!.replaceWith(element)
  const state = states[name]
  if (!state) {
    element.textContent = JSON.stringify(Object.keys(states))
    return
  }
  shown = createRoot(element)
  shown.render(state())
}

addEventListener('hashchange', show)
show()
