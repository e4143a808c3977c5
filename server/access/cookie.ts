/** The cookie that says who is signed in: no script reads it, and no other site's page makes the browser send it. */
import { parseCookie, stringifySetCookie } from 'cookie'

const NAME = 'wartemarke'

export const secretIn = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : parseCookie(header)[NAME]

/** Null takes it away. */
export const setCookie = (secret: string | null, secure: boolean): string =>
  stringifySetCookie({
    name: NAME,
    value: secret ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    ...(secret === null && { maxAge: 0 }),
  })
