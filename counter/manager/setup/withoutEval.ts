/**
 * zod tries whether it may make code out of text as soon as it is given a form. The content policy forbids that, and the
 * browser would report it. So this is imported before everything that has a form.
 */
import { config } from 'zod'

config({ jitless: true })
