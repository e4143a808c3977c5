import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CounterClient, joinCounter, joinKiosk, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { heardOn } from './testing/phone.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ publicUrl: 'https://nummer.willich.example', at: at('09:02') })
})
afterAll(() => town.close())

const ahead = (phone: Page) => phone.locator('dd').first()
const switchOf = (phone: Page) => phone.getByRole('switch')
const until = (phone: Page, title: string) =>
  phone.waitForFunction((t) => document.title === t, title)

/** Says that whoever was called has come, if somebody was, and calls the next one. */
async function callNext(clerk: CounterClient) {
  await clerk.send('here', {})
  valueOf(await clerk.send('next', {}))
}

it('24 a ticket is followed on the phone, from the last place in line to the end', async () => {
  const kiosk = await joinKiosk(town.server.url)
  const clerk = await joinCounter(town.server.url, 'platz-1')
  valueOf(await clerk.send('open', {}))
  const pull = async () =>
    valueOf(await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 }))
  for (let n = 0; n < 5; n++) await pull()
  const mine = await pull()
  for (let n = 0; n < 4; n++) await pull()

  // How many are ahead, and when it is likely to be my turn.
  const phone = await town.phone(mine.followUrl)
  await phone.getByRole('heading', { name: 'Ihre Nummer 6' }).waitFor()
  expect(await ahead(phone).textContent()).toBe('5')
  expect(await phone.locator('dd').last().textContent()).toMatch(
    /^(09|10):\d[05]–(09|10):\d[05]\u00a0Uhr$/,
  )
  await until(phone, '6 · noch 5 vor Ihnen')

  // Nothing rings before three are ahead, but for the touch that turns it on.
  await switchOf(phone).click()
  await phone.getByRole('switch', { checked: true }).waitFor()
  const sample = await heardOn(phone)
  expect(sample.tones).toBeGreaterThan(0)
  await callNext(clerk)
  await until(phone, '6 · noch 4 vor Ihnen')
  expect(await heardOn(phone)).toEqual(sample)

  // Three are ahead: it rings, and only once.
  await callNext(clerk)
  await phone.getByText('Gleich sind Sie dran').waitFor()
  await until(phone, '6 · noch 3 vor Ihnen')
  const soon = await heardOn(phone)
  expect([soon.vibrations.length, soon.tones]).toEqual([1, 2 * sample.tones])
  for (let n = 0; n < 3; n++) await callNext(clerk)
  await until(phone, '6 · niemand mehr vor Ihnen')
  expect(await heardOn(phone)).toEqual(soon)

  // Called: where to go is the largest thing on a page in the colour of a call.
  await callNext(clerk)
  await until(phone, '6 · Sie sind dran: Platz 1')
  expect(await phone.locator('.called-sign').textContent()).toContain('1')
  expect(await largestText(phone)).toBe('1')
  const colour = await phone.evaluate(
    () => getComputedStyle(document.querySelector('.follow')!).backgroundColor,
  )
  expect(colour).toBe('rgb(255, 194, 31)')
  const call = await heardOn(phone)
  expect(call.vibrations).toHaveLength(2)
  expect(await phone.getByRole('button').count()).toBe(0)

  // A recall rings again.
  town.server.clock.set(at('09:03'))
  valueOf(await clerk.send('recall', {}))
  await phone.getByText('Aufgerufen um 09:03').waitFor()
  expect((await heardOn(phone)).vibrations).toHaveLength(3)

  // Missed: what now.
  valueOf(await clerk.send('miss', {}))
  await phone.getByRole('heading', { name: 'Sie haben Ihren Aufruf verpasst' }).waitFor()
  await phone.getByText(/nach 3 weiteren Aufrufen/).waitFor()

  // The second chance.
  for (let n = 0; n < 3; n++) await callNext(clerk)
  await callNext(clerk)
  await until(phone, '6 · Sie sind dran: Platz 1')
  valueOf(await clerk.send('here', {}))
  await phone.getByRole('heading', { name: 'Wir sind für Sie da' }).waitFor()
  valueOf(await clerk.send('finish', {}))
  await phone.getByRole('heading', { name: 'Alles erledigt' }).waitFor()

  // Nothing of it stays on the phone.
  const kept = await phone.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ])
  expect(kept).toEqual([0, 0, '', 0])
  kiosk.close()
  clerk.close()
})

/** What is written in the largest letters. */
const largestText = (phone: Page) =>
  phone.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: { text: string; size: number }[] = []
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode
      const size = Number.parseFloat(getComputedStyle(parentElement!).fontSize)
      if (textContent?.trim()) texts.push({ text: textContent.trim(), size })
    }
    return texts.toSorted((a, b) => b.size - a.size)[0]?.text
  })

it('24 an address that nobody was given tells nothing', async () => {
  const phone = await town.phone(`https://nummer.willich.example/t/${'A'.repeat(22)}`)
  await phone.getByRole('heading', { name: 'Diese Nummer finden wir nicht' }).waitFor()
  expect(await phone.title()).toBe('Diese Nummer finden wir nicht')
})

it('24 in Arabic the page is mirrored, and goes back to German when asked', async () => {
  const kiosk = await joinKiosk(town.server.url, 'kiosk-two')
  const { followUrl } = valueOf(
    await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 }),
  )
  const phone = await town.phone(followUrl)
  await phone.getByRole('combobox').selectOption('ar')
  await phone.getByRole('heading', { name: /رقمكم/ }).waitFor()
  const direction = () => phone.evaluate(() => document.documentElement.dir)
  expect(await direction()).toBe('rtl')
  await phone.getByRole('combobox').selectOption('de')
  await phone.getByRole('heading', { name: /Ihre Nummer/ }).waitFor()
  expect(await direction()).toBe('ltr')
  kiosk.close()
})
