/** The same Tuesday morning in Willich as at the counter, seen from the manager's desk. */
import type { ManagedCounter, ManagerView } from '#shared/protocol/views.ts'

/** 10:24 in Willich. */
export const NOW = '2020-11-17T09:24:00.000Z'

export const ago = (minutes: number, seconds = 0) =>
  new Date(Date.parse(NOW) - (minutes * 60 + seconds) * 1000).toISOString()

const counter = (
  name: string,
  served: number,
  missed: number,
  more: Partial<ManagedCounter>,
): ManagedCounter => ({
  id: `platz-${name}`,
  name,
  is: 'open',
  pauseReason: null,
  backAt: null,
  automatic: false,
  since: ago(146),
  current: null,
  idleSince: null,
  neededSince: null,
  served,
  missed,
  ...more,
})

export const MORNING: ManagerView = {
  epoch: 'gallery',
  revision: 1,
  now: NOW,
  failing: false,
  office: {
    id: 'willich',
    name: 'Bürgerbüro Willich',
    town: 'Willich',
    zone: 'Europe/Berlin',
    languages: ['de', 'en'],
    shield: ['#ffc21f', '#ffffff'],
    trial: false,
  },
  issuing: {
    is: 'open',
    left: 4,
    ticketsUntil: '2020-11-17T11:30:00.000Z',
    until: '2020-11-17T11:30:00.000Z',
  },
  printers: [{ name: 'Drucker Eingang', health: { trouble: null, paperLow: false, blind: false } }],
  displays: [
    { name: 'Halle', device: 'display-one', sound: 'on', shown: 47, sounded: 47 },
    { name: 'Flur', device: 'display-two', sound: 'quiet', shown: 47, sounded: 0 },
  ],
  devices: [
    { id: 'kiosk-one', kind: 'kiosk', name: 'Kiosk Eingang', connected: true, seenAt: ago(0) },
    {
      id: 'kiosk-two',
      kind: 'kiosk',
      name: 'Kiosk Rathausflur',
      connected: false,
      seenAt: ago(14),
    },
  ],
  backups: { lastAt: ago(24), failingSince: null },
  notAnnounced: [{ label: '31', counter: '2', at: ago(52), shownAt: ago(51, 30) }],
  bursts: [],
  date: '2020-11-17',
  dayClosed: false,
  stopped: null,
  sessions: [
    {
      id: 'dienstag',
      kind: 'walkIn',
      from: '2020-11-17T07:00:00.000Z',
      until: '2020-11-17T11:30:00.000Z',
      ticketsFrom: '2020-11-17T06:45:00.000Z',
      ticketsUntil: '2020-11-17T11:30:00.000Z',
      planned: { until: '2020-11-17T11:30:00.000Z', ticketsUntil: '2020-11-17T11:30:00.000Z' },
      quota: 60,
      issued: 57,
      taken: 56,
      left: 4,
      releases: [
        { at: '2020-11-17T06:45:00.000Z', count: 40 },
        { at: '2020-11-17T09:00:00.000Z', count: 20 },
      ],
    },
  ],
  counters: [
    counter('1', 9, 0, { current: { label: '44', is: 'serving', since: ago(7) } }),
    counter('2', 8, 1, { is: 'paused', pauseReason: 'meeting', since: ago(6), idleSince: ago(6) }),
    counter('3', 14, 1, { current: { label: '45', is: 'serving', since: ago(3) } }),
    counter('4', 6, 0, {
      automatic: true,
      current: { label: '46', is: 'called', since: ago(0, 20) },
    }),
    counter('5', 1, 0, { idleSince: ago(48), neededSince: ago(31) }),
    counter('6', 0, 0, { is: 'closed', since: null }),
  ],
  wait: { fromMinutes: 25, toMinutes: 40, beforeClosing: true },
  longestWaiting: { label: '47', issuedAt: ago(31) },
  outlook: {
    lastCallBy: '2020-11-17T10:05:00.000Z',
    until: '2020-11-17T11:30:00.000Z',
    late: 0,
    stranded: 0,
  },
  waits: { targetMinutes: 30, called: 44, within: 38, medianMinutes: 17, beyond: 1 },
  notice: null,
  turnedAway: { soldOut: 0, stopped: 0, notYet: 4, closed: 0 },
  help: [],
  counts: {
    issued: 57,
    waiting: 11,
    called: 1,
    serving: 2,
    parked: 1,
    missed: 2,
    served: 38,
    cancelled: 1,
    voided: 1,
    notServed: 0,
    turnedAway: 4,
  },
}

/** Everything that can be wrong at once. */
export const TROUBLED: ManagerView = {
  ...MORNING,
  issuing: { is: 'stopped', reason: 'tooMany', next: null },
  stopped: 'tooMany',
  waits: { targetMinutes: 30, called: 44, within: 12, medianMinutes: 46.5, beyond: 14 },
  turnedAway: { soldOut: 0, stopped: 31, notYet: 7, closed: 0 },
  counts: { ...MORNING.counts, issued: 82, waiting: 36, turnedAway: 38 },
  wait: null,
  longestWaiting: { label: 'A 047', issuedAt: ago(94) },
  outlook: {
    lastCallBy: '2020-11-17T12:10:00.000Z',
    until: '2020-11-17T11:30:00.000Z',
    late: 9,
    stranded: 2,
  },
  backups: { lastAt: ago(1_460), failingSince: ago(1_400) },
  printers: [
    { name: 'Drucker Eingang', health: { trouble: 'paperOut', paperLow: false, blind: false } },
    { name: 'Kiosk 4f09ab', health: { trouble: null, paperLow: true, blind: false } },
  ],
  displays: [{ name: 'Halle', device: 'display-one', sound: 'needsTouch', shown: 47, sounded: 0 }],
  notAnnounced: [
    { label: '45', counter: '3', at: ago(1), shownAt: null },
    { label: '44', counter: '1', at: ago(7), shownAt: ago(6) },
    { label: '31', counter: '2', at: ago(52), shownAt: ago(51, 30) },
  ],
  bursts: [{ device: 'a81c3e77d2', tickets: 17, minutes: 2 }],
}

/** Before anybody has come: nothing is connected and no counter is open. */
export const EARLY: ManagerView = {
  ...MORNING,
  issuing: {
    is: 'notYet',
    opensAt: '2020-11-17T06:45:00.000Z',
    from: '2020-11-17T07:00:00.000Z',
    quota: 60,
  },
  printers: [],
  displays: [],
  notAnnounced: [],
  sessions: MORNING.sessions.map((one) => ({ ...one, issued: 0, taken: 0, left: 0 })),
  counters: MORNING.counters.map(({ name }) => counter(name, 0, 0, { is: 'closed', since: null })),
  wait: null,
  longestWaiting: null,
  outlook: null,
  waits: { targetMinutes: 30, called: 0, within: 0, medianMinutes: null, beyond: 0 },
  turnedAway: { soldOut: 0, stopped: 0, notYet: 0, closed: 0 },
  counts: {
    issued: 0,
    waiting: 0,
    called: 0,
    serving: 0,
    parked: 0,
    missed: 0,
    served: 0,
    cancelled: 0,
    voided: 0,
    notServed: 0,
    turnedAway: 0,
  },
}

const NAMES = ['Zimmer 12', 'Information', 'Trauzimmer im Schloss']

/** A large office: two sessions and one by appointment, fourteen counters, named rooms, calls unseen all day. */
export const LARGE: ManagerView = {
  ...MORNING,
  sessions: ['vormittag', 'nachmittag', 'termine'].flatMap((id) =>
    MORNING.sessions.map((one) => ({
      ...one,
      id,
      kind: id === 'termine' ? 'appointment' : 'walkIn',
    })),
  ),
  counters: Array.from({ length: 14 }, (_, n) =>
    counter(NAMES[n - 11] ?? `${n + 1}`, n, n % 3, {
      current: { label: `F ${100 + n}`, is: 'serving', since: ago(n) },
    }),
  ),
  notAnnounced: Array.from({ length: 20 }, (_, n) => ({
    label: `F ${80 - n}`,
    counter: 'Trauzimmer im Schloss',
    at: ago(n),
    shownAt: null,
  })),
  displays: MORNING.displays.flatMap((display) => [
    display,
    { ...display, device: `${display.device}-b`, name: `Anzeige ${display.name} West` },
  ]),
}

/** Everybody has gone home but those who still wait. */
export const EVENING: ManagerView = {
  ...MORNING,
  counters: EARLY.counters,
  counts: { ...MORNING.counts, called: 0, serving: 0, served: 41 },
}
