/** What those who wait are given over HTTP: the page behind a ticket's QR code, and the pictures of the displays. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Limiting } from './http.ts'
import type { Office } from '../office/office.ts'
import { pictureAt } from '../waitingRoom/pictures.ts'
import type { FindTicket } from '../waitingRoom/tickets.ts'

const PAGE = 'display/follow/index.html'

/** The same page for every ticket: what is on it comes over the phone's own connection. `screens`: the built ones. */
export function serveTicketPage(
  http: FastifyInstance,
  office: Office,
  screens: string,
  find: FindTicket,
  { wrongTickets, tell }: Pick<Limiting, 'wrongTickets' | 'tell'>,
): void {
  if (!existsSync(join(screens, PAGE))) return
  // Beside the pages, or their browsers would not let it answer for them.
  http.get('/t/push.js', (_request, reply) => reply.sendFile('t/push.js'))
  http.get<{ Params: { token: string } }>('/t/:token', (request, reply) => {
    const { configuration, day } = office
    const known = configuration.phone.on && find(day, request.params.token)
    // Whoever has a ticket is let in whatever his neighbours do; a guess has 1 in 2^128 anyway.
    if (!known && !wrongTickets.take(request.caller.address)) {
      tell('wrong tickets', request.caller.address)
      return reply.code(429).header('cache-control', 'no-store').send()
    }
    return reply
      .code(known ? 200 : 404)
      .headers({
        'cache-control': 'no-store',
        // The address is the ticket's secret.
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
      .sendFile(PAGE)
  })
}

export function servePictures(http: FastifyInstance, office: Office): void {
  http.get('/pictures/:name', (request, reply) => {
    const picture = pictureAt(office.configuration.waitingRoom.slides, request.url)
    if (!picture) return reply.callNotFound()
    return reply
      .type(picture.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(picture.bytes)
  })
}
