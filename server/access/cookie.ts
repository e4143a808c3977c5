/** The cookie that says who is signed in: no script reads it, and no other site's page makes the browser send it. */
import { parseCookie, stringifySetCookie } from 'cookie'

const NAME = 'wartemarke'

/** Under TLS by a name that browsers take from nobody else: neither from plain HTTP nor from a host beside ours. */
const nameOf = (secure: boolean) => (secure ? `__Host-${NAME}` : NAME)

export const secretIn = (header: string | undefined, secure: boolean): string | undefined =>
  header === undefined ? undefined : parseCookie(header)[nameOf(secure)]

const KNOWN = `${NAME}-known`
/** As long as browsers keep anything. */
const KNOWN_SECONDS = 400 * 24 * 3_600

/** Says that somebody has signed in here before. It opens nothing: see attempts.ts. */
export const knownIn = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : parseCookie(header)[KNOWN]

export const setKnown = (value: string, secure: boolean): string =>
  stringifySetCookie({
    name: KNOWN,
    value,
    path: '/sign-in',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: KNOWN_SECONDS,
  })

/** Null takes it away. */
export const setCookie = (secret: string | null, secure: boolean): string =>
  stringifySetCookie({
    name: nameOf(secure),
    value: secret ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    ...(secret === null && { maxAge: 0 }),
  })
