/** The few calls of one page: each named, from that page's main frame only, its payload checked. */
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { originOf } from './scheme.ts'

export type Call = {
  /** Of the list of arguments. */
  payload: z.ZodType<unknown[]>
  answer: (...payload: never[]) => unknown
}

/** Keeps check and handler of a call together: the handler gets what the check lets through. */
export const call = <P extends unknown[]>(
  payload: z.ZodType<P>,
  answer: (...payload: P) => unknown,
): Call => ({ payload, answer })

export type Calls = {
  origin: string
  /** With an answer. */
  asked: Record<string, Call>
  /** Without. */
  told: Record<string, Call>
}

export function serveCalls(
  ipcMain: Pick<IpcMain, 'handle' | 'on'>,
  { origin, asked, told }: Calls,
  complain: (sentence: string) => void,
): void {
  for (const [name, { payload, answer }] of Object.entries(asked))
    ipcMain.handle(name, async (event, ...args: unknown[]) => {
      if (!isFrom(event, origin)) throw refused(name, `from ${sender(event)}`)
      const parsed = payload.safeParse(args)
      if (!parsed.success) throw refused(name, 'with a wrong payload')
      return answer(...(parsed.data as never[]))
    })
  for (const [name, { payload, answer }] of Object.entries(told))
    ipcMain.on(name, (event, ...args: unknown[]) => {
      const parsed = payload.safeParse(args)
      if (!isFrom(event, origin)) refused(name, `from ${sender(event)}`)
      else if (!parsed.success) refused(name, 'with a wrong payload')
      else void answer(...(parsed.data as never[]))
    })

  function refused(name: string, why: string): Error {
    complain(`${name} refused: ${why}`)
    return new Error(`${name} refused`)
  }
}

type Event = IpcMainInvokeEvent | IpcMainEvent

/** A frame inside the page, or a page that has been left meanwhile, has no say. */
const isFrom = ({ senderFrame: frame }: Event, origin: string): boolean =>
  frame !== null && frame.parent === null && originOf(frame.url) === origin

const sender = ({ senderFrame: frame }: Event): string =>
  frame === null ? 'a page that is gone' : (originOf(frame.url) ?? 'an unknown page')
