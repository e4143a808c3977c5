/**
 * What the town's web site may show or embed: a page without any script, and the same as JSON. Both are
 * kept for some seconds, so that a curious town costs the office nothing.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Clock } from '../clock.ts'
import type { Office } from '../office/office.ts'
import { todayView } from '../views/today.ts'
import { keptFor } from './kept.ts'
import { askedLanguage, likedLanguage } from './language.ts'
import { todayPage } from './todayPage.ts'

const KEPT_SECONDS = 10
const REFRESH_SECONDS = 60

/** Every site may embed this page; there is nothing on it to press by mistake. */
const POLICY =
  "default-src 'none';style-src 'self';font-src 'self';img-src 'self';base-uri 'none';form-action 'none';frame-ancestors *"

type Text = { body: string; tag: string }
type Query = { Querystring: { lang?: unknown; still?: unknown } }

/** `GET /today` with `?lang=` and `?still=1`, `GET /today.json`. */
export function serveToday(http: FastifyInstance, office: Office, clock: Clock): void {
  const edition = keptFor(KEPT_SECONDS, clock, () => editionOf(office))

  http.get<Query>('/today', (request, reply) => {
    const { phone, languages } = office.configuration
    if (!phone.on) return reply.callNotFound()
    const asked = askedLanguage(request.query.lang, languages)
    const language = asked ?? likedLanguage(request.headers['accept-language'], languages)
    const still = request.query.still === '1'
    reply.removeHeader('x-frame-options')
    reply.header('content-security-policy', POLICY)
    if (!asked) reply.header('vary', 'accept-language')
    // Not as an element of the page: whoever reads slowly must be able to stop it, on the still page.
    if (!still) reply.header('refresh', REFRESH_SECONDS)
    return answer(request, reply, 'text/html; charset=utf-8', edition().page(language, still))
  })

  http.get('/today.json', (request, reply) => {
    if (!office.configuration.phone.on) return reply.callNotFound()
    reply.headers({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    return answer(request, reply, 'application/json; charset=utf-8', edition().json())
  })
}

/** All texts of one moment, each made when it is first wanted: at most two for every language of the office. */
function editionOf(office: Office) {
  const { languages, shield } = office.configuration
  const view = todayView(office.snapshot())
  const texts = new Map<string, Text>()
  const text = (name: string, make: () => string): Text => {
    const known = texts.get(name)
    if (known) return known
    const body = make()
    const made = { body, tag: `"${createHash('sha256').update(body).digest('base64url')}"` }
    texts.set(name, made)
    return made
  }
  return {
    json: () => text('json', () => JSON.stringify(view)),
    page: (language: Language, still: boolean) =>
      text(still ? `${language} still` : language, () =>
        todayPage(view, { language, languages, still, shield }),
      ),
  }
}

function answer(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  type: string,
  { body, tag }: Text,
): FastifyReply {
  reply.headers({ 'cache-control': 'public, max-age=15', etag: tag })
  const known = headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known?.includes(tag)) return reply.code(304).send()
  return reply.type(type).send(body)
}
