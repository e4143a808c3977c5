/** The manager: stops issuing for a while, and closes the day when everybody has gone. */
import { plusMinutes } from '#shared/domain/moment.ts'
import type { ManagerEvents } from '#shared/protocol/commands.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import type { Agenda } from './agenda.ts'
import type { Shift } from './duties.ts'
import { expected } from './expected.ts'
import type { Seen } from './stage.ts'

/** After the start, when the crowd has its numbers: so long, for so long. */
const STOPS_AFTER_MINUTES = 12
const STOPS_FOR_MINUTES = 6
/** The manager looks once more whether somebody stands at the door. */
const CLOSES_AFTER_MINUTES = 15

export async function manage(
  screen: Seen<ManagerView, ManagerEvents>,
  agenda: Agenda,
  shifts: readonly Shift[],
): Promise<void> {
  const [first] = shifts
  const last = shifts.at(-1)
  if (!first || !last) return
  await agenda.until(plusMinutes(first.from, STOPS_AFTER_MINUTES))
  expected(await screen.send('stopIssuing', { reason: 'technical' }))
  await agenda.until(plusMinutes(agenda.now, STOPS_FOR_MINUTES))
  expected(await screen.send('resumeIssuing', {}))

  await agenda.until(plusMinutes(last.until, CLOSES_AFTER_MINUTES))
  let view = await screen.look()
  const { date } = view
  while (view.counters.some(({ is }) => is !== 'closed')) {
    await agenda.until(plusMinutes(agenda.now, 1))
    view = await screen.look()
  }
  // A day that ran past midnight is closed by the office itself.
  if (view.date === date) expected(await screen.send('closeDay', {}))
  agenda.end()
}
