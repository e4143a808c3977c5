import type { Answer, AnyRefusal } from '#shared/client/connection.ts'

/**
 * The value of an answer; null for a refusal that may happen here.
 * @throws Error for any other refusal: then the play or the server has a fault.
 */
export function expected<T>(answer: Answer<T>, ...refusals: AnyRefusal[]): T | null {
  if (answer.ok) return answer.value
  if (refusals.includes(answer.refusal)) return null
  throw new Error(`refused: ${answer.refusal}`)
}
