/**
 * Past days for the manager's desk. Over HTTP, not as an event: it changes nothing, it can be compressed away from the
 * server's one thread, and one prefix is easily kept from whoever may not read it.
 */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import {
  HISTORY,
  type HeldDay,
  type HeldDays,
  type HistoryRefusal,
} from '#shared/protocol/history.ts'
import type { Office } from '../office/office.ts'
import { openFacts } from '../views/openFacts.ts'

const compress = promisify(gzip)
const isoDate = z.iso.date()

export function serveHistory(http: FastifyInstance, office: Office): void {
  http.get(HISTORY, { config: { needs: 'manager' } }, (_request, reply) =>
    orUnreadable(reply, async () => {
      const held: HeldDays = { today: office.day.plan.date, days: await office.heldDates() }
      return send(reply, held)
    }),
  )

  http.get<{ Params: { date: string } }>(
    `${HISTORY}/:date`,
    { config: { needs: 'manager' } },
    (request, reply) =>
      orUnreadable(reply, async () => {
        const { success, data: date } = isoDate.safeParse(request.params.date)
        if (!success) return refuse(reply, 400, 'invalidDate')
        const facts = await office.factsOn(date)
        if (facts.length === 0) return refuse(reply, 404, 'unknownDay')
        const day: HeldDay = { date, facts: openFacts(facts) }
        return send(reply, day)
      }),
  )
}

async function orUnreadable(reply: FastifyReply, answer: () => Promise<FastifyReply>) {
  try {
    return await answer()
  } catch (error) {
    reply.log.error(error)
    return refuse(reply, 503, 'unreadable')
  }
}

const refuse = (reply: FastifyReply, code: number, refusal: HistoryRefusal) =>
  reply.code(code).header('cache-control', 'no-store').send({ refusal })

/** Every browser takes gzip; a day of ten thousand facts is a tenth of its size then. */
async function send(reply: FastifyReply, answer: HeldDays | HeldDay): Promise<FastifyReply> {
  const bytes = await compress(JSON.stringify(answer))
  return reply
    .type('application/json; charset=utf-8')
    .headers({ 'cache-control': 'no-store', 'content-encoding': 'gzip' })
    .send(bytes)
}
