/** What a phone gives so that it can be told while its page is closed. */
import { z } from 'zod'

const key = (bytes: number) => z.base64url().length(Math.ceil((bytes * 4) / 3))
const words = z.string().min(1).max(200)

export const pushSubscription = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(600),
  keys: z.strictObject({ p256dh: key(65), auth: key(16) }),
  /** In the language of the page: the phone says itself what it wants to be told. `called` may name `{{place}}`. */
  words: z.strictObject({ near: words, called: words }),
})
export type PushSubscription = z.output<typeof pushSubscription>
