/** A day from the first one at the door to the day's closing, played on a stage of its own. */
import { Temporal } from 'temporal-polyfill'
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import type { Holidays } from '#shared/domain/hours.ts'
import { plusMinutes, startOfDate } from '#shared/domain/moment.ts'
import type { CounterEvents, KioskEvents, ManagerEvents } from '#shared/protocol/commands.ts'
import type { CounterView, KioskView, ManagerView } from '#shared/protocol/views.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { Agenda } from './agenda.ts'
import { Chance } from './chance.ts'
import { Clerk } from './clerk.ts'
import { Desk, Kiosk } from './entrance.ts'
import type { Hall } from './hall.ts'
import { manage } from './manager.ts'
import { drawPeople } from './people.ts'
import { openStage, type Stage } from './stage.ts'
import { servedBy, shiftsOf, walkIns } from './staffing.ts'
import { visit, type Visitor } from './visitor.ts'

export type Cast = {
  configuration: Configuration
  holidays: Holidays
  date: string
  seed: number
  people: number
  /** How many are staffed. */
  counters: number
}

export type Played = { facts: Fact[]; people: number; turnedAway: number }

/** The server runs before anybody comes. */
const EARLY_MINUTES = 60

/** Leaves the journal in `folder`. @throws Error when the date has no walk-in session. */
export async function play(cast: Cast, folder: string): Promise<Played> {
  const { configuration, holidays, date, seed } = cast
  const [first] = walkIns(configuration, date, holidays)
  if (!first) throw new Error(`no walk-in session on ${date}`)
  const early = plusMinutes(first.ticketsFrom, -EARLY_MINUTES)
  const midnight = startOfDate(Temporal.PlainDate.from(date), configuration.zone)
  const start = early > midnight ? early : midnight
  const stage = await openStage({ configuration, holidays, start, folder, seed })
  try {
    return await playOn(stage, cast)
  } finally {
    await stage.close()
  }
}

async function playOn(stage: Stage, cast: Cast): Promise<Played> {
  const { configuration, holidays, date, seed } = cast
  const sessions = walkIns(configuration, date, holidays)
  const staffed = configuration.counters.slice(0, cast.counters)
  const people = drawPeople(configuration, sessions, servedBy(staffed), cast.people, seed)

  const hall = await openHall(stage, configuration)
  const { agenda } = hall
  const kiosks = [await openKiosk(stage, hall, 1), await openKiosk(stage, hall, 2)] as const
  for (const [index, person] of people.entries())
    agenda.start(() => visit(hall, person, kiosks[index % 2 === 0 ? 0 : 1]))

  const shifts = shiftsOf(sessions)
  for (const [index, { id }] of staffed.entries()) {
    const screen = await stage.open<CounterView, CounterEvents>('counter', `simulate-${id}`, id)
    const chance = new Chance(seed, `counter ${id}`)
    const clerk = new Clerk(hall, { screen, chance, index, counters: staffed.length })
    agenda.start(() => clerk.work(shifts))
  }
  const manager = await stage.open<ManagerView, ManagerEvents>('manager', 'simulate-manager')
  agenda.start(() => manage(manager, agenda, shifts))

  await agenda.run()
  return {
    facts: await stage.facts(date),
    people: people.length,
    turnedAway: people.length - hall.visitors.size,
  }
}

async function openHall(stage: Stage, { counters, rules }: Configuration): Promise<Hall> {
  const room = {
    agenda: new Agenda(stage.clock, () => stage.hasNews()),
    visitors: new Map<number, Visitor>(),
  }
  // Where nobody is called, if there is such a counter.
  const id = counters.at(-1)?.id
  const screen = await stage.open<CounterView, CounterEvents>('counter', 'simulate-desk', id)
  return {
    ...room,
    desk: new Desk(room, screen),
    display: await stage.open<DisplayView, Record<string, never>>('display', 'simulate-display'),
    maxRecalls: rules.maxRecalls,
  }
}

async function openKiosk(stage: Stage, hall: Hall, number: 1 | 2): Promise<Kiosk> {
  const device = `simulate-kiosk-${number}`
  return new Kiosk(hall, await stage.open<KioskView, KioskEvents>('kiosk', device))
}
