import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import { type Language, LANGUAGES } from '#shared/domain/closedLists.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import type { KioskActions } from '../../kiosk/src/actions.ts'
import { App } from '../../kiosk/src/App.tsx'
import { atStart, type Flow } from '../../kiosk/src/flow.ts'
import { screenInAddress } from '../../kiosk/src/sizes.ts'
import { loadLanguages } from '../../kiosk/src/texts/index.ts'
import { GIVEN, type Given } from './kioskGiven.ts'
import { HEALTHY, NOW, VIEW } from './kioskViews.ts'
import type { Gallery } from './main.tsx'

await loadLanguages([...LANGUAGES])

/** `?mm=698x392&distance=600&aids=large,low`: the glass, and the aids for every state. */
const ADDRESS = new URLSearchParams(location.search)
const SCREEN = screenInAddress(ADDRESS)
const AIDS = Object.fromEntries((ADDRESS.get('aids')?.split(',') ?? []).map((aid) => [aid, true]))

const ignore = () => {}
const NO_ACTIONS: KioskActions = {
  touch: ignore,
  touchedInVain: ignore,
  tick: ignore,
  speak: ignore,
  showLanguages: ignore,
  switchAid: ignore,
  turnTo: ignore,
  chooseGroup: ignore,
  chooseService: ignore,
  answerDocuments: ignore,
  choosePeople: ignore,
  allTheSame: ignore,
  withoutPaper: ignore,
  back: ignore,
  done: ignore,
  hasPaper: ignore,
  noPaper: ignore,
  printAgain: ignore,
  askToGiveBack: ignore,
  keep: ignore,
  giveBack: ignore,
}

function show(
  language: Language,
  { view, connection, stage = { is: 'start' }, flow, printer = {} }: Given,
) {
  const clockOffset = Date.parse(NOW) - Date.now()
  const connections = createStore<ConnectionState<KioskView>>(() => ({
    view: { ...VIEW, ...view },
    link: 'up',
    downSince: null,
    clockOffset,
    refused: null,
    ...connection,
  }))
  const flows = createStore<Flow>(() => {
    const at = { ...atStart(language, 0), stage, ...flow }
    return { ...at, aids: { ...at.aids, ...AIDS } }
  })
  const health = createStore<PrinterHealth | null>(() => printer && { ...HEALTHY, ...printer })
  return (
    <App
      store={connections}
      flow={flows}
      actions={NO_ACTIONS}
      printer={health}
      staff={null}
      pairing={createStore(() => ({ code: '407318' }))}
      screen={SCREEN}
    />
  )
}

export const states: Gallery = Object.fromEntries(
  LANGUAGES.flatMap((language) =>
    Object.entries(GIVEN).map(([name, given]) => [
      `${language}-${name}`,
      () => show(language, given()),
    ]),
  ),
)
