/** The server's ear: HTTP or HTTPS, for no longer than a client needs who means it. */
import { createServer as createPlain, type RequestListener, type Server } from 'node:http'
import { createServer as createSecure, Server as SecureServer } from 'node:https'
import { type Certificate, keepRenewed, SECURE } from './certificate.ts'

/** In ms. */
const PATIENCE = {
  headersTimeout: 10_000,
  // A configuration with pictures over a slow line.
  requestTimeout: 120_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
}
const HANDSHAKE_MS = 10_000
/** An answer that nobody fetches. */
const SILENCE_MS = 60_000

export function createListener(
  handler: RequestListener,
  certificate: Certificate | null,
  report: (error: unknown) => void,
): Server {
  const server: Server = certificate
    ? createSecure(
        { ...PATIENCE, ...SECURE, ...certificate.content, handshakeTimeout: HANDSHAKE_MS },
        handler,
      )
    : createPlain(PATIENCE, handler)
  server.setTimeout(SILENCE_MS)
  if (certificate && server instanceof SecureServer)
    server.once('close', keepRenewed(server, certificate, report))
  return server
}
