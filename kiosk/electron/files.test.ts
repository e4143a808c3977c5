import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { serveFiles } from './files.ts'

let folder: Folder
let ask: (url: string, method?: string) => Promise<Response>

beforeAll(() => {
  folder = temporaryFolder()
  mkdirSync(folder.file('dist/kiosk'), { recursive: true })
  mkdirSync(folder.file('dist-secret'))
  writeFileSync(folder.file('dist/kiosk/index.html'), '<!doctype html>Kiosk')
  writeFileSync(folder.file('dist/notes.txt'), 'no')
  writeFileSync(folder.file('secret.html'), 'secret')
  writeFileSync(folder.file('dist-secret/secret.html'), 'secret')
  const serve = serveFiles({ kiosk: { folder: folder.file('dist'), policy: "default-src 'none'" } })
  ask = (url, method = 'GET') => serve({ url, method })
})
afterAll(() => folder.remove())

it('gives out the built page under its content policy', async () => {
  const answer = await ask('wartemarke://kiosk/kiosk/index.html?printer=none')
  expect(await answer.text()).toBe('<!doctype html>Kiosk')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

it.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/%2e%2e%2fsecret.html',
  '/..%2fsecret.html',
  '/kiosk/..%2f..%2fsecret.html',
  '/..%2fdist-secret%2fsecret.html',
  '/..%5csecret.html',
  '/%00/index.html',
  '/%ff',
  '//etc/passwd.html',
])('never leaves its folder: %s', async (path) => {
  expect((await ask(`wartemarke://kiosk${path}`)).status).toBe(404)
})

it.each([
  ['another host', 'wartemarke://other/kiosk/index.html'],
  ['a host that every object has', 'wartemarke://constructor/kiosk/index.html'],
  ['another scheme', 'http://kiosk/kiosk/index.html'],
  ['a folder', 'wartemarke://kiosk/kiosk/'],
  ['a kind of file that no page needs', 'wartemarke://kiosk/notes.txt'],
])('knows nothing of %s', async (_what, url) => {
  expect((await ask(url)).status).toBe(404)
})

it('takes no other method', async () => {
  expect((await ask('wartemarke://kiosk/kiosk/index.html', 'POST')).status).toBe(405)
})
