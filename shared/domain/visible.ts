/** Words that somebody has written and everybody reads. */
import { z } from 'zod'

/**
 * Without line breaks and what else draws nothing, and without the signs that turn the direction of all that follows them: a
 * name must not move the words beside it, on a screen or on paper. Taken out, not refused, for a file may have them unseen.
 */
export const visible = (words: string): string =>
  words.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
export const visibleText = (max: number) => z.string().overwrite(visible).trim().min(1).max(max)
