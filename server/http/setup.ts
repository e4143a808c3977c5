/** The office's configuration for managers, as `shared/protocol/setup.ts` says. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { calendarOf } from '#shared/domain/setup/calendar.ts'
import { effectsOf } from '#shared/domain/setup/effects.ts'
import { type Calendar, SETUP, type SetupFault, type Tried } from '#shared/protocol/setup.ts'
import type { Clock } from '../clock.ts'
import type { Office } from '../office/office.ts'
import type { SetupResult } from '../office/setupLog.ts'
import { receiptPicture } from '../printing/receiptPicture.ts'
import { checkDraft } from '../setup/checkDraft.ts'
import { readFile } from '../setup/readFile.ts'
import { managerAt } from './guard.ts'
import { refuse, shownFaults, stateOf } from './setupAnswers.ts'

/** A configuration is as large as its pictures. */
const LARGEST_BODY = 8 * 1024 * 1024

const request = z.string().regex(/^[\w-]{16,64}$/)
const revision = z.int().min(0)
const from = z.iso.date().nullable()
const draft = z.unknown()

const trial = z.strictObject({ office: draft, from })
const wish = z.strictObject({ request, revision, office: draft, from })
const takeBack = z.strictObject({ request, revision, change: z.int().min(1) })
const backTrial = z.strictObject({ change: z.int().min(1) })
const calendarWish = z.strictObject({
  office: draft,
  from: z.iso.date(),
  months: z.int().min(1).max(24),
})
const receiptWish = z.strictObject({
  office: draft,
  language: z.enum(LANGUAGES),
  service: z.string(),
})

export type SetupDeps = {
  office: Office
  publicUrl: string | null
  clock: Clock
}

export function serveSetup(http: FastifyInstance, deps: SetupDeps): void {
  void http.register((scope, _options, done) => {
    onlyForManagers(scope)
    scope.get(SETUP, (_request, reply) => reply.send(stateNow(deps.office)))
    scope.get(`${SETUP}/office.json`, (_request, reply) => asFile(reply, deps.office))
    void scope.register((json, _none, registered) => {
      json.removeAllContentTypeParsers()
      json.addContentTypeParser(
        'application/json',
        { parseAs: 'string', bodyLimit: LARGEST_BODY },
        json.getDefaultJsonParser('error', 'error'),
      )
      serveChanges(json, deps)
      serveDrafts(json, deps)
      registered()
    })
    void scope.register((text, _none, registered) => {
      text.removeAllContentTypeParsers()
      text.addContentTypeParser(
        'text/plain',
        { parseAs: 'string', bodyLimit: LARGEST_BODY },
        (_request, body, parsed) => parsed(null, body),
      )
      text.post(`${SETUP}/read`, async ({ body }, reply) =>
        typeof body === 'string'
          ? reply.send(await readFile(body, deps.office.configuration.id))
          : refuse(reply, 'invalidMessage'),
      )
      registered()
    })
    done()
  })
}

function onlyForManagers(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, needs: 'manager' }
  })
  scope.addHook('onRequest', async (_asked, reply) => {
    reply.header('cache-control', 'no-store')
  })
  scope.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const { statusCode: status = 500 } = error
    // Too large, of another type, or no JSON.
    if (status < 500) return refuse(reply, 'invalidMessage', { status })
    throw error
  })
}

/** What is saved. */
function serveChanges(scope: FastifyInstance, { office: served }: SetupDeps): void {
  const answer = (reply: FastifyReply, result: SetupResult) =>
    'refusal' in result ? refuse(reply, result.refusal) : reply.send(stateNow(served))

  scope.post(SETUP, async (asked, reply) => {
    const parsed = wish.safeParse(asked.body)
    if (!parsed.success) return refuse(reply, 'invalidMessage')
    const by = managerAt(asked)
    const { office: written, ...wanted } = parsed.data
    const checked = await checkDraft(written, served.configuration.id)
    if ('faults' in checked) return refuseDraft(reply, shownFaults(checked.faults))
    return answer(
      reply,
      await served.configure({ ...wanted, office: checked.office, tookBack: null, by }),
    )
  })

  scope.post(`${SETUP}/take-back`, async (asked, reply) => {
    const parsed = takeBack.safeParse(asked.body)
    if (!parsed.success) return refuse(reply, 'invalidMessage')
    return answer(reply, await served.takeBack({ ...parsed.data, by: managerAt(asked) }))
  })
}

/** What is only looked at. */
function serveDrafts(scope: FastifyInstance, deps: SetupDeps): void {
  const { office: served, publicUrl, clock } = deps
  const { holidaysOf } = served

  scope.post(`${SETUP}/try`, async ({ body }, reply) => {
    const parsed = trial.safeParse(body)
    if (!parsed.success) return refuse(reply, 'invalidMessage')
    const wanted = parsed.data
    const today = served.today()
    if (wanted.from !== null && wanted.from <= today) return refuse(reply, 'invalidFrom')
    const checked = await checkDraft(wanted.office, served.configuration.id)
    if ('faults' in checked) return reply.send(faulty(shownFaults(checked.faults)))
    const effects = effectsOf(
      served.setup,
      { office: checked.office, from: wanted.from },
      { today, day: served.day, holidaysOf },
    )
    const tried: Tried = { ok: true, ...effects }
    return reply.send(tried)
  })

  scope.post(`${SETUP}/take-back/try`, async ({ body }, reply) => {
    const parsed = backTrial.safeParse(body)
    if (!parsed.success) return refuse(reply, 'invalidMessage')
    const before = await served.officeBefore(parsed.data.change)
    if (!before) return refuse(reply, 'cannotTakeBack')
    const effects = effectsOf(
      served.setup,
      { office: before, from: null },
      { today: served.today(), day: served.day, holidaysOf },
    )
    const tried: Tried = { ok: true, ...effects }
    return reply.send(tried)
  })

  scope.post(`${SETUP}/calendar`, async ({ body }, reply) => {
    const parsed = calendarWish.safeParse(body)
    if (!parsed.success) return refuse(reply, 'invalidMessage')
    const checked = await checkDraft(parsed.data.office, served.configuration.id)
    if ('faults' in checked) return reply.send(faulty(shownFaults(checked.faults)))
    const days = calendarOf(checked.office, parsed.data, holidaysOf(checked.office.state))
    const calendar: Calendar = { ok: true, days }
    return reply.send(calendar)
  })

  scope.post(`${SETUP}/receipt`, async ({ body }, reply) => {
    const parsed = receiptWish.safeParse(body)
    if (!parsed.success) return refuse(reply, 'invalidMessage')
    const { office: written, language, service: id } = parsed.data
    const checked = await checkDraft(written, served.configuration.id)
    if ('faults' in checked) return refuseDraft(reply, shownFaults(checked.faults))
    const service = checked.office.services.find((one) => one.id === id)
    if (!service)
      return refuseDraft(reply, [
        { path: ['services'], message: `das Anliegen „${id}“ gibt es nicht` },
      ])
    const picture = await receiptPicture(checked.office, {
      service,
      language,
      publicUrl,
      now: clock.now(),
    })
    return reply.type('image/png').send(picture)
  })
}

const faulty = (faults: SetupFault[]) => ({ ok: false as const, faults })

const refuseDraft = (reply: FastifyReply, faults: SetupFault[]) =>
  refuse(reply, 'invalidOffice', { faults })

const stateNow = (office: Office) => stateOf(office.setup, office.today())

/** To be kept, sent on, or read again here. */
function asFile(reply: FastifyReply, office: Office): FastifyReply {
  const { office: configuration } = office.setup
  return reply
    .type('application/json; charset=utf-8')
    .header(
      'content-disposition',
      `attachment; filename="wartemarke-${configuration.id}-${office.today()}.json"`,
    )
    .send(`${JSON.stringify(configuration, null, 2)}\n`)
}
