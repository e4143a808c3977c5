/** Pictures of the displays’ slides, each under an address of its own, and the page of a ticket. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { pictureAddress } from '../waitingRoom/pictures.ts'

let server: TestServer
afterEach(() => server.close())

const picture = (type: string, bytes: string) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
const PNG = picture('png', 'a picture')
const OTHER = picture('png', 'another one')

const openWith = async (...pictures: string[]) => {
  const slides = pictures.map((one) => ({ picture: one }))
  server = await startServer({ configuration: smallOffice({ waitingRoom: { slides } }) })
}
const get = (address: string) => fetch(`${server.url}${address}`)

test.each(['png', 'jpeg', 'webp'])(
  'a %s is served as what it is, and kept for good',
  async (type) => {
    const data = picture(type, 'bytes of a picture')
    await openWith(OTHER, data)
    const answer = await get(pictureAddress(data))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(`image/${type}`)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await answer.text()).toBe('bytes of a picture')
  },
)

test('the same picture has the same address, and another one another', () => {
  expect(pictureAddress(PNG)).toBe(pictureAddress(picture('png', 'a picture')))
  expect(pictureAddress(PNG)).not.toBe(pictureAddress(OTHER))
  expect(pictureAddress(PNG)).not.toBe(pictureAddress(picture('jpeg', 'a picture')))
  expect(pictureAddress(PNG)).toMatch(/^\/pictures\/[\w-]{22}$/)
})

test.each(['/pictures/nothing', '/pictures/', '/pictures/..%2fhealth', '/pictures/__proto__'])(
  '%s is not found',
  async (address) => {
    await openWith(PNG)
    expect((await get(address)).status).toBe(404)
  },
)

test('a picture that the office shows no more is not found', async () => {
  await openWith(PNG)
  await server.close()
  await openWith(OTHER)
  expect((await get(pictureAddress(PNG))).status).toBe(404)
  expect((await get(pictureAddress(OTHER))).status).toBe(200)
})

describe('the page behind a ticket’s code', () => {
  let folder: Folder
  beforeEach(async () => {
    folder = temporaryFolder()
    const screens = folder.file('dist')
    mkdirSync(join(screens, 'display', 'follow'), { recursive: true })
    writeFileSync(
      join(screens, 'display', 'follow', 'index.html'),
      '<!doctype html><title>T</title>',
    )
    server = await startServer({ screens, publicUrl: 'http://warten.example' })
  })
  afterEach(() => folder.remove())

  const ticket = async () => {
    const kiosk = await joinKiosk(server.url)
    const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    return new URL(followUrl ?? '').pathname
  }

  test.each(['GET', 'HEAD'])(
    'is there for its ticket, and %s leaves nothing behind',
    async (method) => {
      const answer = await fetch(`${server.url}${await ticket()}`, { method })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    },
  )

  test.each(['/t/', '/t/1', `/t/${'A'.repeat(22)}`, '/t/__proto__', '/t/socket'])(
    'says by its status that there is no ticket at %s',
    async (address) => {
      await ticket()
      const answer = await get(address)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    },
  )
})
