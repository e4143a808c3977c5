import { expect, test } from 'vitest'
import { plusMinutes } from '#shared/domain/moment.ts'
import { Agenda } from './agenda.ts'
import { StageClock } from './stageClock.ts'

const START = '2020-11-17T06:00:00.000Z'
const at = (minutes: number) => plusMinutes(START, minutes)

function setUp() {
  const clock = new StageClock(START)
  let news = false
  const agenda = new Agenda(clock, () => {
    const was = news
    news = false
    return was
  })
  const log: string[] = []
  const note = (what: string) => log.push(`${agenda.now.slice(14, 16)} ${what}`)
  return { clock, agenda, log, note, happens: () => (news = true) }
}

test('actors act in order of time, and at the same moment in the order they came', async () => {
  const { agenda, log, note } = setUp()
  const actor = (name: string, ...minutes: number[]) =>
    agenda.start(async () => {
      for (const minute of minutes) {
        await agenda.until(at(minute))
        note(name)
      }
    })
  actor('late', 30)
  actor('twice', 5, 20)
  actor('also', 20)
  agenda.start(async () => {
    await agenda.until(at(40))
    agenda.end()
  })
  await agenda.run()
  expect(log).toEqual(['05 twice', '20 also', '20 twice', '30 late'])
})

test('time does not go on while somebody waits for an answer', async () => {
  const { agenda, log, note } = setUp()
  agenda.start(async () => {
    await agenda.until(at(1))
    await new Promise((resolve) => setImmediate(resolve))
    note('answered')
  })
  agenda.start(async () => {
    await agenda.until(at(2))
    note('next')
    agenda.end()
  })
  await agenda.run()
  expect(log).toEqual(['01 answered', '02 next'])
})

test('news reach who waits for them, each once and in turn; a limit ends the waiting', async () => {
  const { agenda, log, note, happens } = setUp()
  const watcher = (name: string, limit: number | null) =>
    agenda.start(async () => {
      await agenda.untilNews(limit === null ? null : at(limit))
      note(name)
      await agenda.untilNews(limit === null ? null : at(limit))
      note(`${name} again`)
    })
  watcher('patient', null)
  watcher('limited', 20)
  agenda.start(async () => {
    await agenda.until(at(10))
    happens()
    await agenda.until(at(30))
    agenda.speak()
    await agenda.until(at(31))
    agenda.end()
  })
  await agenda.run()
  expect(log).toEqual(['10 patient', '10 limited', '20 limited again', '30 patient again'])
})

test('who was woken goes on after who woke them', async () => {
  const { agenda, log, note } = setUp()
  let wake = () => {}
  agenda.start(async () => {
    await agenda.untilWoken((goOn) => (wake = goOn))
    note('woken')
    agenda.end()
  })
  agenda.start(async () => {
    await agenda.until(at(3))
    wake()
    note('wakes')
  })
  await agenda.run()
  expect(log).toEqual(['03 wakes', '03 woken'])
})

test("the office's alarm rings at its own time, and is waited for", async () => {
  const { agenda, clock, log, note } = setUp()
  clock.wake(at(5), () => {
    note('rings')
    setImmediate(() => {
      note('done')
      clock.wake(at(60), () => {})
    })
  })
  agenda.start(async () => {
    await agenda.until(at(9))
    note('acts')
    agenda.end()
  })
  await agenda.run()
  expect(log).toEqual(['05 rings', '05 done', '09 acts'])
})

test('what an actor throws ends the play', async () => {
  const { agenda } = setUp()
  agenda.start(async () => {
    await agenda.until(at(1))
    throw new Error('a fault')
  })
  await expect(agenda.run()).rejects.toThrow('a fault')
})

test('a play in which everybody waits for somebody else says so', async () => {
  const { agenda } = setUp()
  agenda.start(() => agenda.untilNews(null))
  await expect(agenda.run()).rejects.toThrow('everybody waits')
})
