import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { AnnouncementId, SoundState } from '#shared/protocol/announcing.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { createReport } from './report.ts'

const viewWith = (epoch: string, ...calls: [call: number, recalls: number][]) =>
  ({ epoch, calls: calls.map(([call, recalls]) => ({ call, recalls })) }) as DisplayView

function connected(...calls: [number, number][]) {
  const sent: string[] = []
  const store = createStore<ConnectionState<DisplayView>>(() => ({
    view: viewWith('one', ...calls),
    link: 'up',
    downSince: null,
    clockOffset: 0,
    refused: null,
  }))
  const report = createReport({
    store,
    send(event, payload) {
      const told = payload as { calls?: AnnouncementId[]; state?: SoundState }
      const what = told.calls?.map((one) => `${one.call}/${one.recalls}`) ?? told.state ?? []
      sent.push([event, what].flat().join(' '))
      return Promise.resolve({ ok: true, value: null } as never)
    },
  })
  return {
    report,
    sent,
    sees: (...listed: [number, number][]) => store.setState({ view: viewWith('one', ...listed) }),
    loses: () => store.setState({ link: 'down', downSince: 1 }),
    returns: (epoch: string, ...listed: [number, number][]) =>
      store.setState({ link: 'up', downSince: null, view: viewWith(epoch, ...listed) }),
  }
}
const id = (call: number, recalls = 0) => ({ call, recalls })

it('tells each call and each recall once', () => {
  const { report, sent } = connected([1, 0], [2, 0])
  report.shown([id(1), id(2)])
  report.shown([id(1), id(2)])
  report.shown([id(1), id(2, 1)])
  expect(sent).toEqual(['shown 1/0 2/0', 'shown 2/1'])
})

it('tells again after every connect, but not before', () => {
  const { report, sent, loses, returns } = connected([1, 0])
  report.shown([id(1)])
  loses()
  report.shown([id(1)])
  expect(sent).toEqual(['shown 1/0'])
  returns('one', [1, 0])
  report.shown([id(1)])
  returns('two', [1, 0])
  report.shown([id(1)])
  expect(sent).toEqual(['shown 1/0', 'shown 1/0', 'shown 1/0'])
})

it('does not tell a call again that was off the screen for a moment', () => {
  const { report, sent, sees } = connected([1, 0])
  report.shown([id(1)])
  report.shown([])
  sees([1, 0])
  report.shown([id(1)])
  expect(sent).toEqual(['shown 1/0'])
})

it('tells the same number on another day', () => {
  const { report, sent, sees } = connected([1, 0])
  report.shown([id(1)])
  sees()
  sees([1, 0])
  report.shown([id(1)])
  expect(sent).toHaveLength(2)
})

it('tells what was heard while nobody was there to be told, unless it was another day’s', () => {
  const { report, sent, loses, returns } = connected([1, 0], [2, 0])
  loses()
  report.sounded(id(1))
  report.sounded(id(2))
  returns('two', [2, 0])
  expect(sent).toEqual(['sounded 2/0'])
  returns('three', [2, 0])
  expect(sent).toHaveLength(1)
})

it('tells whether it can be heard, and again after every connect', () => {
  const { report, sent, loses, returns } = connected()
  report.sound('needsTouch')
  loses()
  report.sound('on')
  returns('one')
  expect(sent).toEqual(['sound needsTouch', 'sound on'])
})
