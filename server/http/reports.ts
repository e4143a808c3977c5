/** Reports for the manager's desk. Over HTTP for the same reasons as the history; made in a thread that the office never waits for. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office as Configuration } from '#shared/domain/config.ts'
import { id } from '#shared/domain/configParts.ts'
import {
  GROUPINGS,
  REPORTS,
  type Report,
  type ReportQuery,
  type ReportRefusal,
} from '#shared/protocol/reports.ts'
import type { Clock } from '../clock.ts'
import type { Office } from '../office/office.ts'
import { reportCsv } from '../reports/csv.ts'
import type { Reports } from '../reports/reports.ts'

const date = z.iso.date()
const query = z
  .strictObject({
    from: date,
    until: date,
    by: z.enum(GROUPINGS),
    service: id.optional(),
    counter: id.optional(),
    weekday: z
      .string()
      .regex(/^[1-7]$/)
      .transform(Number)
      .optional(),
    trial: z
      .literal('1')
      .transform(() => true)
      .optional(),
  })
  .refine(({ from, until }) => from <= until)

const STATUS: Record<ReportRefusal, number> = { invalidQuery: 400, notShown: 403, unreadable: 503 }

const monthQuery = z.strictObject({ month: z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/) })

export type MadeReports = Pick<Reports, 'report' | 'month'>

export type ReportsHttpDeps = {
  office: Office
  clock: Clock
  /** Null where there are none. */
  reports: MadeReports | null
}

export function serveReports(http: FastifyInstance, deps: ReportsHttpDeps): void {
  const manager = { config: { needs: 'manager' as const } }
  http.get(REPORTS, manager, (request, reply) =>
    answer(request, reply, (report) => reply.send(report)),
  )
  http.get(`${REPORTS}.csv`, manager, (request, reply) =>
    answer(request, reply, (report) => {
      const { from, until, by } = report.query
      return asFile(reply, `auswertung-${from}-${until}-${by}.csv`)
        .type('text/csv; charset=utf-8')
        .send(reportCsv(report))
    }),
  )

  http.get(`${REPORTS}.pdf`, manager, async (request, reply) => {
    const parsed = monthQuery.safeParse(request.query)
    if (!parsed.success) return refuse(reply, 'invalidQuery')
    const { month } = parsed.data
    const { configuration } = deps.office
    const { name, town, zone, targetMinutes } = configuration
    try {
      const bytes = await made().month({
        month,
        office: { name, town, zone },
        made: deps.clock.now(),
        targetMinutes,
        names: namesIn(configuration, { by: 'service' }),
      })
      return asFile(reply, `auswertung-${month}.pdf`)
        .header('cache-control', 'no-store')
        .type('application/pdf')
        .send(Buffer.from(bytes))
    } catch (error) {
      request.log.error(error)
      return refuse(reply, 'unreadable')
    }
  })

  function made(): MadeReports {
    if (!deps.reports) throw new Error('this server makes no reports')
    return deps.reports
  }

  async function answer(
    { query: given, log }: FastifyRequest,
    reply: FastifyReply,
    send: (report: Report) => FastifyReply,
  ): Promise<FastifyReply> {
    const parsed = query.safeParse(given)
    if (!parsed.success) return refuse(reply, 'invalidQuery')
    const { configuration } = deps.office
    if (!isShown(parsed.data, configuration)) return refuse(reply, 'notShown')
    try {
      const report = await reportFor(parsed.data, configuration)
      reply.header('cache-control', 'no-store')
      return send(report)
    } catch (error) {
      log.error(error)
      return refuse(reply, 'unreadable')
    }
  }

  async function reportFor(asked: ReportQuery, configuration: Configuration): Promise<Report> {
    const { targetMinutes } = configuration
    const { singleCounters } = configuration.access
    const told = await made().report({ query: asked, targetMinutes })
    const names = namesIn(configuration, asked)
    return { query: asked, targetMinutes, ...told, names, singleCounters }
  }
}

/** Behind a counter is a person. */
const isShown = ({ by, counter }: ReportQuery, { access }: Configuration): boolean =>
  access.singleCounters || (by !== 'counter' && counter === undefined)

/** A service and a counter may have the same id: what the rows are has the last word. */
function namesIn(
  { services, counters, access }: Configuration,
  { by }: Pick<ReportQuery, 'by'>,
): Report['names'] {
  const ofServices = Object.fromEntries(
    services.map(({ id: key, name }) => [key, { de: name.de, en: name.en }]),
  )
  const ofCounters = Object.fromEntries(
    (access.singleCounters ? counters : []).map(({ id: key, name }) => [key, { de: name }]),
  )
  return by === 'counter' ? { ...ofServices, ...ofCounters } : { ...ofCounters, ...ofServices }
}

const asFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${name}"`)

const refuse = (reply: FastifyReply, refusal: ReportRefusal): FastifyReply =>
  reply.code(STATUS[refusal]).header('cache-control', 'no-store').send({ refusal })
