/** A manager's desk as another program might write it: the set-up over HTTP, nothing else. */
import { newRequest } from '#shared/client/connection.ts'
import type {
  Calendar,
  From,
  ReadFile,
  SetupRefused,
  SetupState,
  Tried,
} from '#shared/protocol/setup.ts'

export type Answered<Body> = { status: number; body: Body }

type Asked = { request?: string; revision?: number; from?: From }

export function setupDesk(url: string) {
  const answered = async <Body>(response: Response): Promise<Answered<Body>> => ({
    status: response.status,
    body: await response.json(),
  })
  const send = (path: string, message: unknown) =>
    fetch(`${url}/setup${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    })
  const post = async <Body = unknown>(path: string, message: unknown) =>
    answered<Body | SetupRefused>(await send(path, message))
  const state = async (): Promise<SetupState> => (await fetch(`${url}/setup`)).json()
  /** Without a revision: as somebody who has just looked. */
  const seen = async (revision?: number) => revision ?? (await state()).revision

  return {
    state,
    post,
    attempt: (office: unknown, from: From = null) => post<Tried>('/try', { office, from }),
    save: async (office: unknown, { request = newRequest(), revision, from = null }: Asked = {}) =>
      post<SetupState>('', { request, revision: await seen(revision), office, from }),
    takeBack: async (change: number, { request = newRequest(), revision }: Asked = {}) =>
      post<SetupState>('/take-back', { request, revision: await seen(revision), change }),
    read: async (text: string) =>
      answered<ReadFile>(
        await fetch(`${url}/setup/read`, {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: text,
        }),
      ),
    file: () => fetch(`${url}/setup/office.json`),
    calendar: (office: unknown, from: string, months: number) =>
      post<Calendar>('/calendar', { office, from, months }),
    receipt: (office: unknown, language: string, service: string) =>
      send('/receipt', { office, language, service }),
  }
}
