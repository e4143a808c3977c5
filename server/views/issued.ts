/** A number as whoever pulled it is told. */
import { hash } from 'node:crypto'
import type { Ticket } from '#shared/domain/day/state.ts'
import type { IssuedTicket } from '#shared/protocol/commands.ts'

/**
 * The ticket's secret name, for the page behind its QR code: 128 bits of a hash of the request that made it, which
 * came from random bits. So there is no key to keep, and a restored file knows the same names.
 */
export const followToken = ({ request }: Pick<Ticket, 'request'>): string =>
  hash('sha256', `follow ${request}`, 'base64url').slice(0, 22)

export function issuedTicket(ticket: Ticket, publicUrl: string | null): IssuedTicket {
  const { id, label, issuedAt, ahead } = ticket
  const followUrl = publicUrl && `${publicUrl}/t/${followToken(ticket)}`
  return { ticket: id, label, issuedAt, ahead, followUrl }
}
