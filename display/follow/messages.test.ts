/** Ordering messages for a closed page. The browser's part is in story 34; here it is written down what it is asked. */
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { FollowView, Standing } from '#shared/protocol/waitingRoomViews.ts'
import { DISPLAY_VIEW } from '../../e2e/testing/displayView.ts'
import { createPhone } from './phone.ts'
import type { Address } from './push.ts'

const WAITING: Standing = { is: 'waiting', ahead: 9, wait: null }
const ADDRESS: Address = { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }

function open(address: Address | null, preferred = ['de']) {
  const store = createStore<ConnectionState<FollowView>>(() => ({
    view: null,
    link: 'unknown',
    downSince: null,
    clockOffset: 0,
    refused: null,
  }))
  const asked: unknown[] = []
  const push = {
    subscribe: (key: string) => (asked.push(key), Promise.resolve(address)),
    end: () => (asked.push('end'), Promise.resolve()),
  }
  const nothing = () => {}
  const { phone, act } = createPhone(
    {
      store,
      send: (_event, payload) => {
        asked.push(payload)
        return Promise.resolve({ ok: true, value: null as never })
      },
    },
    { alarm: { on: nothing, off: nothing, ring: nothing }, push },
    preferred,
  )
  const show = (pushKey: string | null, standing = WAITING) =>
    store.setState({
      link: 'up',
      view: {
        ...DISPLAY_VIEW,
        label: '45',
        service: { de: 'Ausweis' },
        party: 1,
        issuedAt: '2020-11-17T08:00:00.000Z',
        standing,
        pushKey,
      },
    })
  return { phone, act, asked, show, settled: () => new Promise((done) => setImmediate(done)) }
}

const GERMAN = {
  near: 'Gleich sind Sie dran. Bitte kommen Sie jetzt in den Warteraum.',
  called: 'Sie sind dran → {{place}}',
}

it('turning the alarm on orders them with the server’s key, in the words of the page', async () => {
  const { phone, act, asked, show, settled } = open(ADDRESS)
  show('key-one')
  act.alarm(true)
  await settled()
  expect(asked).toEqual(['key-one', { subscription: { ...ADDRESS, words: GERMAN } }])
  expect(phone.getState().whenClosed).toBe(true)
})

it('turning it off ends them, at the office and in the browser', async () => {
  const { phone, act, asked, show, settled } = open(ADDRESS)
  show('key-one')
  act.alarm(true)
  await settled()
  act.alarm(false)
  await settled()
  expect(asked.slice(2)).toEqual([{ subscription: null }, 'end'])
  expect(phone.getState().whenClosed).toBe(false)
})

it('a server that was started anew has forgotten them, and is told again', async () => {
  const { act, asked, show, settled } = open(ADDRESS)
  show('key-one')
  act.alarm(true)
  await settled()
  show('key-one')
  show('key-two')
  await settled()
  expect(asked.filter((one) => typeof one === 'string')).toEqual(['key-one', 'key-two'])
})

it('where the office has none, nobody is asked', async () => {
  const { phone, act, asked, show, settled } = open(ADDRESS)
  show(null)
  act.alarm(true)
  await settled()
  expect([asked, phone.getState().whenClosed]).toEqual([[], false])
})

it('where the browser has none, the page says to be left open', async () => {
  const { phone, act, asked, show, settled } = open(null)
  show('key-one')
  act.alarm(true)
  await settled()
  expect([asked, phone.getState()]).toMatchObject([['key-one'], { alarm: true, whenClosed: false }])
})

it('a ticket that has ended leaves nothing in the browser, whoever turned them on before', async () => {
  const { asked, show, settled } = open(ADDRESS)
  show('key-one', { is: 'ended', how: 'served' })
  show('key-one', { is: 'ended', how: 'served' })
  await settled()
  expect(asked).toEqual(['end'])
})
