/** Giving out numbers, and what a kiosk says of one it has given out. */
import { coolDownEnds } from '../coolDown.ts'
import { issuingAt } from '../quota.ts'
import { nextLabel } from '../numbering.ts'
import type { Moment } from '../moment.ts'
import type { Command } from './commands.ts'
import type { Outcome } from './decide.ts'
import type { Day, Ticket } from './state.ts'

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

export function decideIssuing(
  day: Day,
  command: CommandOf<'issue' | 'confirm' | 'void' | 'prioritise' | 'giveBack'>,
  now: Moment,
): Outcome {
  if (command.type === 'issue') return decideIssue(day, command, now)
  if (command.type === 'giveBack') return decideGiveBack(day, command)
  const ticket = day.tickets[command.ticket - 1]
  if (!ticket) return 'unknownTicket'
  switch (command.type) {
    case 'confirm':
      if (!issuedHere(ticket, command)) return 'notAllowed'
      if (ticket.state.is === 'ended' && ticket.state.how === 'voided') return 'ticketEnded'
      return ticket.confirmed ? [] : [{ type: 'confirmed', ticket: ticket.id, how: command.how }]
    case 'void':
      if (!issuedHere(ticket, command)) return 'notAllowed'
      if (ticket.state.is === 'ended') return 'ticketEnded'
      return ticket.state.is === 'waiting' && ticket.calls === 0
        ? [{ type: 'voided', ticket: ticket.id }]
        : 'ticketNotWaiting'
    case 'prioritise':
      if (ticket.state.is === 'ended') return 'ticketEnded'
      return ticket.state.is === 'waiting'
        ? [{ type: 'prioritised', ticket: ticket.id, reason: command.reason }]
        : 'ticketNotWaiting'
    default:
      return command satisfies never
  }
}

/** Who has been called belongs to a clerk, who says what becomes of the call. */
function decideGiveBack(day: Day, { by }: CommandOf<'giveBack'>): Outcome {
  if (by.role !== 'phone') return 'notAllowed'
  const ticket = day.tickets[by.ticket - 1]
  // Every day has a number 5.
  if (!ticket || by.date !== day.plan.date) return 'unknownTicket'
  switch (ticket.state.is) {
    case 'waiting':
    case 'missed':
      return [{ type: 'cancelled', ticket: ticket.id }]
    case 'ended':
      return 'ticketEnded'
    default:
      return 'ticketNotWaiting'
  }
}

function decideIssue(day: Day, command: CommandOf<'issue'>, now: Moment): Outcome {
  const desk = command.by.role === 'counter'
  const service = day.plan.services.find((s) => s.id === command.service)
  if (!service) return 'unknownService'
  if (command.party > service.maxParty) return 'partyTooLarge'

  const issuing = issuingAt(day, now)
  switch (issuing.is) {
    case 'closed':
      return 'issuingClosed'
    case 'notYet':
      return 'notYetOpen'
    case 'stopped':
      return 'issuingStopped'
    case 'soldOut':
      return 'soldOut'
    case 'open': {
      const { session } = issuing
      const offered = session.services === null || session.services.includes(service.id)
      if (!offered || !(desk || service.kiosk)) return 'serviceNotOffered'
      if (!desk && now < coolDownEnds(day, command.by, now)) return 'coolDown'
      return [
        {
          type: 'issued',
          ticket: day.tickets.length + 1,
          label: nextLabel(day, service.id),
          service: service.id,
          session: session.id,
          party: command.party,
          channel: desk ? 'desk' : 'kiosk',
          priority: desk ? command.priority : null,
          ahead: day.line.length,
        },
      ]
    }
    default:
      return issuing satisfies never
  }
}

/** A number is confirmed or given up only by the kiosk that issued it. */
const issuedHere = ({ issuedBy }: Ticket, { by }: Command): boolean =>
  issuedBy.role === 'kiosk' && by.role === 'kiosk' && issuedBy.device === by.device
