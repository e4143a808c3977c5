/** The server in a process of its own, as `server/main.ts` wires it: real file, synchronous=FULL, real sockets. */
import { join } from 'node:path'
import { pino } from 'pino'
import { Access } from '../../server/access/access.ts'
import { makeAccount } from '../../server/access/accountChanges.ts'
import { addDevice } from '../../server/access/deviceChanges.ts'
import { newPassword } from '../../server/access/passwords.ts'
import { createServer } from '../../server/app.ts'
import { systemClock } from '../../server/clock.ts'
import { storeOffice } from '../../server/configuration.ts'
import type { Journal } from '../../server/journal/port.ts'
import { openSqliteJournal } from '../../server/journal/sqlite.ts'
import { Office } from '../../server/office/office.ts'
import { ForgetfulJournal } from './forgetful.ts'
import { dayStream } from '../../server/office/plan.ts'
import { NO_HURRY } from '../../server/limits/limits.ts'
import { createPrinting } from '../../server/printing/printing.ts'
import { answerParent, given } from './child.ts'
import { DATE, measuredOffice, NOW } from './office.ts'
import { pastDay } from './pastDay.ts'
import type { ServerGiven, ServerQuestion } from './serverProcess.ts'

const SCREENS = join(import.meta.dirname, '..', '..', 'dist')
const PLAYER = 'Messung'

const { folder, storing, past } = given() as ServerGiven
const file = await openSqliteJournal({ file: join(folder, 'wartemarke.db') })
// The reference: everything as it is, but the facts stay in memory.
const journal: Journal = storing ? file : new ForgetfulJournal()
const configuration = measuredOffice()
const clock = systemClock(NOW)
await storeOffice(journal, configuration, `${DATE}T05:00:00.000Z`)
if (past) {
  const { facts } = pastDay(configuration, { date: DATE, ...past })
  const entries = facts.map(({ revision: _, ...entry }) => entry)
  await journal.append(dayStream(configuration.id, DATE), 0, entries)
}
const logger = pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true }))
const office = await Office.open({
  id: configuration.id,
  journal,
  clock,
  holidaysOf: () => () => null,
  report: (error) => logger.error(error),
})
const access = await Access.open({
  records: file.records,
  journal,
  clock,
  office: configuration.id,
  lockMinutes: () => null,
})
if (access.accounts.none())
  await makeAccount(access, { name: PLAYER, role: 'manager' }, null, newPassword())

/** From the moment the first is told what happened until the last was sent its view, in ms. */
const publications: number[] = []
let told = 0
office.followFirst(() => (told = performance.now()))
const app = await createServer({
  office,
  access,
  screens: SCREENS,
  language: 'de',
  logger,
  printing: createPrinting([]),
  publicUrl: 'http://127.0.0.1',
  clock,
  // Sixty clients at one address in one breath are no office.
  limits: NO_HURRY,
})
office.follow(() => publications.push(performance.now() - told))
const port = await app.listen(0, '127.0.0.1')

async function letIn(role: 'kiosk' | 'counter', device: string) {
  if (role === 'kiosk')
    return { token: await addDevice(access, { id: device, kind: 'kiosk', name: device }, null) }
  const account = access.accounts.byName(PLAYER)
  if (!account) throw new Error('nobody measures')
  const signedIn = await access.letIn(account, device)
  if ('refusal' in signedIn) throw new Error(signedIn.refusal)
  return { session: signedIn.token }
}

answerParent(
  async (question: ServerQuestion) => {
    switch (question.is) {
      case 'port':
        return port
      case 'letIn':
        return letIn(question.role, question.device)
      case 'memory':
        // What nobody holds any more is not what the day costs.
        globalThis.gc?.()
        return process.memoryUsage().rss
      case 'publications':
        return publications.splice(0)
      default:
        return question satisfies never
    }
  },
  async () => {
    await office.close()
    await app.close()
    await file.close()
  },
)
