import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { createAnnouncer } from '../../display/src/announcer.ts'
import { mount } from '../../display/src/mount.tsx'
import type { DisplayLanguage } from '../../display/src/words.ts'
import { type Given, GIVEN } from './displayGiven.ts'
import { clockOffset, VIEW } from './displayViews.ts'
import type { Gallery } from './main.tsx'

/** `?mm=953x536&distance=8000&theme=light`: the screen for every state. */
const ADDRESS = new URLSearchParams(location.search)
const [widthMm, heightMm] = ADDRESS.get('mm')?.split('x').map(Number) ?? []
const DISPLAY: DisplayView['display'] = {
  ...VIEW.display,
  ...(widthMm && heightMm ? { widthMm, heightMm } : {}),
  ...(ADDRESS.has('distance') ? { distanceMm: Number(ADDRESS.get('distance')) } : {}),
  ...(ADDRESS.get('theme') === 'light' ? { theme: 'light' } : {}),
}

function show(language: DisplayLanguage, [view, connection]: Given) {
  const store = createStore<ConnectionState<DisplayView>>(() => ({
    view: view && { ...VIEW, display: DISPLAY, ...view },
    link: 'up',
    downSince: null,
    clockOffset,
    refused: null,
    ...connection,
  }))
  // The gallery is React's, the display Preact's: one hands the other an element, and takes it away again.
  const host = (element: HTMLElement | null) => {
    if (!element) return undefined
    return mount(element, {
      store,
      announcer: createAnnouncer(store),
      pairing: createStore(() => ({ code: '407318' })),
      language,
    })
  }
  // As high as the element that it stands for.
  return <div ref={host} style={{ blockSize: '100%' }} />
}

const LANGUAGES: DisplayLanguage[] = ['de', 'en']
export const states: Gallery = Object.fromEntries(
  LANGUAGES.flatMap((language) =>
    Object.entries(GIVEN).map(([name, given]) => [
      `${language}-${name}`,
      () => show(language, given),
    ]),
  ),
)
