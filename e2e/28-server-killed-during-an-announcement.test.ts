import { symlinkSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { instantOf, type Moment, plusSeconds } from '#shared/domain/moment.ts'
import { launchBrowser, SIZES } from './browser.ts'
import { announcedOn, watch } from './testing/announced.ts'
import { joinCounter, joinKiosk, joinManager, valueOf } from './testing/clients.ts'
import { heardBy, listen } from './testing/ear.ts'
import { type Folder, temporaryFolder } from './testing/folder.ts'
import { copyProgram, type Program, runProgram } from './testing/program.ts'
import { SCREENS } from './testing/town.ts'

let copy: Folder
let data: Folder
let browser: Browser
let program: Program
let port = '0'

/** A set clock: whatever the hour is here, it is a morning in Willich. The second run begins a little later. */
function start(time: string) {
  program = runProgram(copy.path, data.path, ['--clock', `2020-11-17T${time}`], {
    WARTEMARKE_HOST: '127.0.0.1',
    WARTEMARKE_PORT: port,
  })
  return program.staffed()
}

beforeAll(async () => {
  copy = temporaryFolder()
  data = temporaryFolder()
  copyProgram(copy.path, { screens: false })
  symlinkSync(SCREENS, copy.file('dist'))
  // Accounts take a while to make, and the story counts seconds.
  await start('08:30:00')
  await program.end()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await program.end('SIGKILL')
  data.remove()
  copy.remove()
})

const inWillich = (moment: Moment) =>
  instantOf(moment).toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString().slice(0, 8)

const card = (display: Page, tone: string, number: string) =>
  display
    .locator(`.call-card[data-tone="${tone}"] .call-card-number`, {
      hasText: new RegExp(`^${number}$`),
    })
    .waitFor()

it('28 the server is killed during an announcement: nothing is announced twice, and the next call once', async () => {
  const url = await start('09:00:00')
  port = new URL(url).port
  const clerk = await joinCounter(url, 'platz-1')
  for (const device of ['kiosk-one', 'kiosk-two']) {
    const kiosk = await joinKiosk(url, device)
    valueOf(await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 }))
    kiosk.close()
  }
  valueOf(await clerk.send('open', {}))

  const display = await browser.newPage({ viewport: SIZES.display })
  await display.goto(`${url}/display/`)
  const manager = await joinManager(url)
  await manager.until(({ displays }) => displays[0]?.sound === 'needsTouch')
  await display.mouse.click(500, 500)
  await manager.until(({ displays }) => displays[0]?.sound === 'on')
  await watch(display)
  await listen(display)

  valueOf(await clerk.send('next', {}))
  const { current: call } = await clerk.until((view) => view.current !== null)
  await card(display, 'fresh', '1')
  await expect.poll(() => heardBy(display)).toHaveLength(1)
  // In the middle of the gong.
  await program.end('SIGKILL')
  manager.close()
  clerk.close()
  await display.getByText(/Keine Verbindung seit/).waitFor()
  await card(display, 'stale', '1')

  // Back while the call would still count as a new one for whoever has not heard of it.
  await start(inWillich(plusSeconds(call?.since ?? '', 5)))
  await display.getByText(/Keine Verbindung seit/).waitFor({ state: 'detached' })
  await card(display, 'open', '1')
  const again = await joinCounter(url, 'platz-1')
  await again.until(({ current }) => current?.announced === 'shown')
  valueOf(await again.send('here', {}))
  valueOf(await again.send('next', {}))
  await card(display, 'fresh', '2')

  await card(display, 'open', '2')
  // Gong, German and English of each call; those of the first were played on while the server was away.
  expect(await heardBy(display)).toHaveLength(6)
  // The rest of its turn, after the connection came back, is the same announcement.
  expect([...new Set(await announcedOn(display))]).toEqual(['1', '2'])
  const desk = await joinManager(url)
  expect(desk.view().displays).toMatchObject([{ sound: 'on', shown: 2, sounded: 2 }])
  desk.close()
  again.close()
})
