import '#shared/ui/fonts.ts'
import '#shared/ui/tokens.css'
import { connect } from '#shared/client/connection.ts'
import { deviceId, deviceToken } from '#shared/client/device.ts'
import { pairWhenRefused } from '#shared/client/pairing.ts'
import type { DisplayEvents } from '#shared/protocol/commands.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { announceAloud } from './aloud.ts'
import { screenAwake } from '#shared/ui/screenAwake.ts'
import { mount } from './mount.tsx'
import { watchScreen } from './onScreen.ts'
import { createReport } from './report.ts'
import { createSound } from './sound/sound.ts'
import type { DisplayLanguage } from './words.ts'

const asked = new URLSearchParams(location.search)
const language: DisplayLanguage = asked.get('lang') === 'en' ? 'en' : 'de'
document.documentElement.lang = language

const root = document.querySelector('#root')
if (!root) throw new Error('#root is missing')

const display = asked.get('display')
const device = deviceId()
const connection = connect<DisplayView, DisplayEvents>(NAMESPACES.display, {
  device,
  ...deviceToken(),
  ...(display && { display }),
})
const { store } = connection
const pairing = pairWhenRefused(store, { url: '', device, kind: 'display' })
const report = createReport(connection)
const sound = createSound(store)
const announcer = announceAloud(store, sound, report)
mount(root, { store, announcer, sound, pairing, language })
watchScreen(store, root, report.shown)
screenAwake().keep()
