/** Screens, start page and health over HTTP, with a strict content policy. */
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import helmet from '@fastify/helmet'
import serveFiles from '@fastify/static'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { BackupInfo } from '#shared/protocol/views.ts'
import type { Clock } from '../clock.ts'
import type { Access } from '../access/access.ts'
import type { Office } from '../office/office.ts'
import type { VirtualOne } from '../printing/openPrinters.ts'
import { servePrinterPage } from './printerPage.ts'
import type { FindTicket } from '../waitingRoom/tickets.ts'
import { servePictures, serveTicketPage } from './waitingRoom.ts'
import type { Budgets } from '../limits/budget.ts'
import type { TellExcess } from '../limits/excess.ts'
import { serveAccess } from './access/serveAccess.ts'
import type { Callers } from './caller.ts'
import type { Certificate } from './certificate.ts'
import { guard } from './guard.ts'
import { createListener } from './listener.ts'
import { serveHistory } from './history.ts'
import { type MadeReports, serveReports } from './reports.ts'
import { serveSetup } from './setup.ts'
import { homePage, isHomeLanguage } from './home.ts'
import { serveToday } from './today.ts'

export type HttpDeps = {
  office: Office
  access: Access
  /** The built screens. */
  screens: string
  language: 'de' | 'en'
  /** Where phones reach this server; null when they cannot. */
  publicUrl: string | null
  clock: Clock
  /** Addresses of reverse proxies whose word is taken; none when left out. */
  trustedProxies?: string[]
  /** HTTPS with this one; otherwise plain HTTP. */
  certificate?: Certificate | null
  logger: FastifyBaseLogger
  /** None in most tests. */
  backups?: { info(): BackupInfo } | null
  /** None in a few tests. */
  reports?: MadeReports | null
  /** Shown on a page of their own; none in a real office. */
  virtualPrinters?: VirtualOne[]
}

/** Who is stopped, and who hears of it. */
export type Limiting = { callers: Callers; wrongTickets: Budgets; tell: TellExcess }

/** Of what is sent to anything but the set-up. */
const LARGEST_BODY = 16 * 1024

export async function createHttp(deps: HttpDeps, find: FindTicket, limiting: Limiting) {
  const { callers } = limiting
  const { office, access, screens, language, clock, logger, publicUrl } = deps
  const { virtualPrinters = [], certificate = null } = deps
  const http = Fastify({
    loggerInstance: logger,
    bodyLimit: LARGEST_BODY,
    serverFactory: (handler) =>
      createListener(handler, certificate, (error) => logger.error(error)),
    logController: new LogController({ disableRequestLogging: true }),
  })

  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // The office's own network speaks plain HTTP until a certificate is set up; these would break it. See guard.ts.
    hsts: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })

  guard(http, access, callers)
  http.get<{ Querystring: { lang?: unknown } }>('/', (request, reply) => {
    const wanted = request.query.lang
    const snapshot = office.snapshot()
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        homePage(snapshot, isHomeLanguage(wanted) ? wanted : language, virtualPrinters.length > 0),
      )
  })

  http.get('/health', (_request, reply) => {
    const { failing, day } = office.snapshot()
    return reply
      .code(failing ? 503 : 200)
      .header('cache-control', 'no-store')
      .send({
        ok: !failing,
        date: day.plan.date,
        revision: day.revision,
        // A missing copy stops nobody: only `ok` is for whoever would restart the server.
        backups: deps.backups?.info() ?? null,
      })
  })

  serveAccess(http, access, office, limiting.tell)
  serveToday(http, office, clock)
  servePictures(http, office)
  serveHistory(http, office)
  serveReports(http, { office, clock, reports: deps.reports ?? null })
  serveSetup(http, { office, publicUrl, clock })
  if (virtualPrinters.length > 0) servePrinterPage(http, virtualPrinters)
  if (existsSync(screens)) {
    await serveScreens(http, screens)
    serveTicketPage(http, office, screens, find, limiting)
  }
  return http
}

/** A worker obeys the policy of its own file: the voice that the screens bring along is WebAssembly in one. */
const POLICY_OF_SCRIPTS =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'"

/**
 * The icon of its tab is drawn by the counter's page itself, and the manager's desk shows pictures that stand in the
 * configuration; but for pictures both have the policy of every page.
 */
const POLICY_OF_COUNTER =
  "default-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'"

const COUNTER_PAGES = [join('counter', 'index.html'), join('counter', 'manager', 'index.html')]

/** Hashed files are kept by browsers for good; pages are asked for each time. */
async function serveScreens(http: FastifyInstance, root: string): Promise<void> {
  await http.register(serveFiles, {
    root,
    redirect: true,
    // Made by the build: a phone on a mobile network fetches a quarter of it.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const name = relative(root, path)
      const hashed = name.startsWith('assets')
      // A ticket's page has said already that nothing of it is kept.
      if (!reply.hasHeader('cache-control'))
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      if (hashed) reply.header('content-security-policy', POLICY_OF_SCRIPTS)
      // Or as the build has compressed it.
      if (COUNTER_PAGES.some((page) => name.startsWith(page)))
        reply.header('content-security-policy', POLICY_OF_COUNTER)
    },
  })
}
