/** A display's view at rest, for tests and pictures to change. */
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { smallOffice } from './offices.ts'

const { waitingRoom, displays } = smallOffice({ displays: [{ id: 'halle', name: 'Halle' }] })
const { name, theme, widthMm, heightMm, distanceMm } = displays[0]!

/** Nobody waits and nobody is called, at 10:24 on the first Tuesday in Willich. */
export const DISPLAY_VIEW: DisplayView = {
  epoch: 'one',
  revision: 1,
  failing: false,
  now: '2020-11-17T09:24:00.000Z',
  office: {
    id: 'willich',
    name: 'Bürgerbüro Willich',
    town: 'Willich',
    zone: 'Europe/Berlin',
    languages: ['de', 'en'],
    shield: ['#ffc21f', '#ffffff'],
    trial: false,
  },
  display: { name, theme, widthMm, heightMm, distanceMm },
  issuing: { is: 'closed', because: null, next: null },
  calls: [],
  upcoming: [],
  waiting: 0,
  groups: [{ name: null, waiting: 0, wait: null }],
  sessions: [],
  secondChance: null,
  next: null,
  notice: null,
  news: [],
  slides: [],
  slideSeconds: waitingRoom.slideSeconds,
  announcement: waitingRoom.announcement,
}
