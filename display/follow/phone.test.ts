/** What the page remembers while it is open. The server is in the stories; here its views are made by hand. */
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Answer, ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { FollowView, Standing } from '#shared/protocol/waitingRoomViews.ts'
import { DISPLAY_VIEW } from '../../e2e/testing/displayView.ts'
import { createPhone, type Phone } from './phone.ts'

const ahead = (count: number): Standing => ({ is: 'waiting', ahead: count, wait: null })
const CALLED: Standing = { is: 'called', place: '3', since: '2020-11-17T09:00:00.000Z' }
const CANCELLED: Standing = { is: 'ended', how: 'cancelled' }

function open(languages: Language[] = ['de', 'en'], preferred: string[] = ['de']) {
  const store = createStore<ConnectionState<FollowView>>(() => ({
    view: null,
    link: 'unknown',
    downSince: null,
    clockOffset: 0,
    refused: null,
  }))
  const heard: string[] = []
  let answer: (answer: Answer<never>) => void = () => {}
  const { phone, act } = createPhone(
    { store, send: () => new Promise((resolve) => (answer = resolve)) },
    {
      alarm: {
        on: () => heard.push('on'),
        off: () => heard.push('off'),
        ring: (ring) => heard.push(ring),
      },
      push: { subscribe: () => Promise.resolve(null), end: () => Promise.resolve() },
    },
    preferred,
  )
  const show = (standing: Standing, link: 'up' | 'down' = 'up') =>
    store.setState({
      link,
      view: {
        epoch: 'one',
        revision: 1,
        now: '2020-11-17T09:00:00.000Z',
        failing: false,
        office: { ...DISPLAY_VIEW.office, languages },
        label: '45',
        service: { de: 'Ausweis' },
        party: 1,
        issuedAt: '2020-11-17T08:00:00.000Z',
        standing,
        pushKey: null,
        secondChance: null,
      },
    })
  const until = (wanted: (state: Phone) => boolean) =>
    new Promise<void>((resolve) => {
      if (wanted(phone.getState())) return resolve()
      const stop = phone.subscribe((state) => {
        if (!wanted(state)) return
        stop()
        resolve()
      })
    })
  return { phone, act, heard, show, until, answer: (one: Answer<never>) => answer(one) }
}

describe('the alarm', () => {
  it('is silent until somebody turns it on, and does not ring for what the page shows already', () => {
    const { act, heard, show } = open()
    show(ahead(3))
    act.alarm(true)
    show(ahead(2))
    show(CALLED)
    expect(heard).toEqual(['on', 'call'])
  })

  it('rings on the return for a call that was missed by the network', () => {
    const { act, heard, show } = open()
    show(ahead(5))
    act.alarm(true)
    show(ahead(5), 'down')
    show(CALLED)
    expect(heard).toEqual(['on', 'call'])
  })

  it('lets the screen sleep when the ticket has ended', () => {
    const { phone, act, heard, show } = open()
    show(ahead(5))
    act.alarm(true)
    show(CANCELLED)
    expect([heard.at(-1), phone.getState().alarm]).toEqual(['off', false])
  })
})

describe('giving back', () => {
  const stage = ({ phone }: ReturnType<typeof open>) => phone.getState().giveBack

  it('asks, sends, and is done with the answer', async () => {
    const page = open()
    page.show(ahead(5))
    page.act.askBack()
    expect(stage(page)).toBe('asked')
    const sent = page.act.giveBack()
    expect(stage(page)).toBe('sent')
    page.answer({ ok: true, value: null as never })
    await sent
    expect(stage(page)).toBe('done')
  })

  it('is done when the view tells so, though the answer was lost', async () => {
    const page = open()
    page.show(ahead(5))
    const sent = page.act.giveBack()
    page.show(CANCELLED)
    page.answer({ ok: false, refusal: 'noAnswer' })
    await sent
    expect(stage(page)).toBe('done')
  })

  it('says that it did not work', async () => {
    const page = open()
    page.show(ahead(5))
    const sent = page.act.giveBack()
    page.answer({ ok: false, refusal: 'notSaved' })
    await sent
    expect(stage(page)).toBe('failed')
  })

  it('takes the question away when the number is called', () => {
    const page = open()
    page.show(ahead(1))
    page.act.askBack()
    page.show(CALLED)
    page.show(ahead(1))
    expect(stage(page)).toBe('offered')
  })
})

describe('the language', () => {
  it('is the phone’s, where the office speaks it', async () => {
    const page = open(['de', 'tr'], ['tr-TR'])
    page.show(ahead(5))
    await page.until(({ language }) => language === 'tr')
    expect(page.phone.getState().language).toBe('tr')
  })

  it('is what somebody chose, whatever the phone prefers', async () => {
    const page = open(['de', 'en', 'tr'], ['tr-TR'])
    page.show(ahead(5))
    page.act.speak('en')
    await page.until(({ language }) => language === 'en')
    page.show(ahead(4))
    expect(page.phone.getState().language).toBe('en')
  })
})
