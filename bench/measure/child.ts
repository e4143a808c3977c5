/** A process of its own with somebody who answers in it: server and clients must not share a core's time. */
import { fork } from 'node:child_process'
import { join } from 'node:path'

type Answer = { ready: true } | { id: number; value: unknown } | { id: number; failed: string }

export type Child = {
  ask: <T>(question: unknown) => Promise<T>
  /** Ends it and waits for its end. */
  stop: () => Promise<void>
}

/** `flags`: for Node. @throws Error when it ends before it is ready. */
export async function startChild(
  file: string,
  given: unknown,
  flags: readonly string[] = [],
): Promise<Child> {
  const child = fork(join(import.meta.dirname, file), [JSON.stringify(given)], {
    execArgv: ['--expose-gc', ...flags],
  })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (e: Error) => void }>()
  let asked = 0
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const failed = new Error(`${file} ended by itself`)
  await new Promise<void>((resolve, reject) => {
    child.on('message', (answer: Answer) => {
      if ('ready' in answer) return resolve()
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('failed' in answer) asker?.reject(new Error(answer.failed))
      else asker?.resolve(answer.value as never)
    })
    void gone.then(() => {
      reject(failed)
      for (const { reject: refuse } of waiting.values()) refuse(failed)
    })
  })
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = ++asked
        waiting.set(id, { resolve, reject })
        child.send({ id, question })
      }),
    async stop() {
      if (child.connected) child.disconnect()
      await gone
    },
  }
}

/** In the child: what it was given at its start. */
export const given = (): unknown => JSON.parse(process.argv[2] ?? 'null')

/** In the child: answers until the parent lets go, then ends itself by `close`. */
export function answerParent(
  answer: (question: never) => unknown,
  close: () => Promise<void>,
): void {
  const reply = async ({ id, question }: { id: number; question: unknown }) => {
    try {
      process.send?.({ id, value: await answer(question as never) })
    } catch (error) {
      process.send?.({ id, failed: String(error) })
    }
  }
  process.on('message', (asked: { id: number; question: unknown }) => void reply(asked))
  // Also when the parent was killed: nobody is left behind.
  process.once('disconnect', () => void close().then(() => process.exit(0)))
  process.send?.({ ready: true })
}
