/** Who may ask for what over HTTP. A route says what it needs; one that says nothing is for everybody. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#shared/domain/day/facts.ts'
import type { AccessRefusal, AccessRefused } from '#shared/protocol/access.ts'
import { type AccountRole, isAtLeast } from '#shared/protocol/rights.ts'
import { type Access, byOf, type Who } from '../access/access.ts'
import { secretIn } from '../access/cookie.ts'
import type { Caller, Callers } from './caller.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `present`: signed in, be it with a barrier before everything else. */
    needs?: AccountRole | 'present'
  }
  interface FastifyRequest {
    /** Set where the route needs somebody. */
    who: Who | null
    caller: Caller
  }
}

const STATUS: Partial<Record<AccessRefusal, number>> = {
  notSignedIn: 401,
  wrongPassword: 401,
  wrongPin: 401,
  locked: 423,
  notAllowed: 403,
  mustChangePassword: 403,
  wait: 429,
  notSaved: 503,
}

export const refuse = (reply: FastifyReply, refused: AccessRefused): FastifyReply => {
  if (refused.seconds !== undefined) reply.header('retry-after', refused.seconds)
  return reply
    .code(STATUS[refused.refusal] ?? 400)
    .header('cache-control', 'no-store')
    .send(refused)
}

/** Browsers forget it when a host has been away so long: a certificate that has run out must not shut an office for a year. */
const ONLY_BY_TLS = `max-age=${30 * 24 * 3_600}`

export function guard(http: FastifyInstance, access: Access, callers: Callers): void {
  http.decorateRequest('who', null)
  http.decorateRequest('caller')
  // Before anything of its body is read.
  http.addHook('onRequest', async (request, reply) => {
    const { method, headers } = request
    const caller = callers.of(request.raw)
    request.caller = caller
    if (caller.secure) reply.header('strict-transport-security', ONLY_BY_TLS)
    // A page of another site must not act through somebody's browser.
    if (method !== 'GET' && method !== 'HEAD' && !isSameOrigin(headers.origin, caller))
      return refuse(reply, { refusal: 'notAllowed' })
    const { needs } = request.routeOptions.config
    if (needs === undefined) return undefined
    const who = access.who(secretIn(headers.cookie, caller.secure))
    const refusal = whatStandsAgainst(who, needs)
    if (refusal) return refuse(reply, { refusal })
    request.who = who
    return undefined
  })
}

function whatStandsAgainst(who: Who | null, needs: AccountRole | 'present'): AccessRefusal | null {
  if (!who) return 'notSignedIn'
  if (needs === 'present') return null
  return who.barrier ?? (isAtLeast(who.account.role, needs) ? null : 'notAllowed')
}

/** On a route that needs somebody. */
export function presentAt({ who }: FastifyRequest): Who {
  if (!who) throw new Error('the route does not say what it needs')
  return who
}

export const byAt = (request: FastifyRequest) => byOf(presentAt(request))

export const managerAt = (request: FastifyRequest): Actor => ({ role: 'manager', ...byAt(request) })

/** The kiosk's own shell loads its page from its own scheme, which no web site can have. */
const SHELL = 'wartemarke://kiosk'

/** Programs that are no browsers send no origin. A page that came by plain HTTP may be anybody's. */
export function isSameOrigin(origin: string | undefined, { secure, host }: Caller): boolean {
  if (origin === undefined || origin === SHELL) return true
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  return from.host === host && (!secure || from.protocol === 'https:')
}
