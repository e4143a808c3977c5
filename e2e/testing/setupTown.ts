/** A server for each test, with a file that outlives it, and the desk that sets its office up. */
import { afterEach, beforeEach } from 'vitest'
import type { SetupRefused, SetupState } from '#shared/protocol/setup.ts'
import { type Folder, temporaryFolder } from './folder.ts'
import { at, smallOffice } from './offices.ts'
import { type ServerOptions, startServer, type TestServer } from './server.ts'
import { type Answered, managerCookie, setupDesk } from './setupDesk.ts'

export function setupTown() {
  let folder: Folder
  let server: TestServer
  const start = async (options: ServerOptions = {}) => {
    server = await startServer({ file: folder.file('wartemarke.db'), at: at('09:00'), ...options })
    await managerCookie(server.url)
  }
  beforeEach(async () => {
    folder = temporaryFolder()
    await start()
  })
  afterEach(async () => {
    await server.close()
    folder.remove()
  })
  return {
    get server() {
      return server
    },
    start,
    async restart() {
      const now = server.clock.now()
      await server.close()
      await start({ at: now })
    },
    desk: () => setupDesk(server.url),
  }
}

export const renamed = (name: string) => smallOffice({ name })

/** @throws when it was refused. */
export const stateOf = (answered: Answered<SetupState | SetupRefused>): SetupState => {
  if (answered.status !== 200) throw new Error(JSON.stringify(answered))
  return answered.body as SetupState
}
