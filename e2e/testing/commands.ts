/** Commands as the sockets make them. */
import { newRequest } from '#shared/client/connection.ts'
import type { Command, CommandBody } from '#shared/domain/day/commands.ts'

export const issue = (device = 'kiosk-one', request = newRequest()): Command => ({
  type: 'issue',
  service: 'ausweis',
  party: 1,
  priority: null,
  by: { role: 'kiosk', device },
  request,
})

export const atCounter = (
  counter: string,
  body: CommandBody,
  { device = `pc-of-${counter}`, request = newRequest() } = {},
): Command => ({ ...body, by: { role: 'counter', counter, device }, request })

export const byManager = (body: CommandBody, request = newRequest()): Command => ({
  ...body,
  by: { role: 'manager', device: 'desk-of-manager' },
  request,
})
