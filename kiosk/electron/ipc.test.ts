import { expect, it } from 'vitest'
import { z } from 'zod'
import type { IpcMain } from 'electron'
import { call, serveCalls } from './ipc.ts'
import { KIOSK_ORIGIN, KIOSK_PAGE } from './scheme.ts'

type Handler = (event: unknown, ...args: unknown[]) => unknown

function served() {
  const handlers = new Map<string, Handler>()
  const set = (name: string, handler: Handler) => void handlers.set(name, handler)
  const complaints: string[] = []
  const heard: unknown[] = []
  serveCalls(
    { handle: set, on: set } as unknown as IpcMain,
    {
      origin: KIOSK_ORIGIN,
      asked: { double: call(z.tuple([z.number()]), (n) => n * 2) },
      told: { note: call(z.tuple([z.string()]), (text) => heard.push(text)) },
    },
    (sentence) => complaints.push(sentence),
  )
  const from = (senderFrame: unknown, name: string, ...args: unknown[]) =>
    handlers.get(name)?.({ senderFrame }, ...args)
  return { from, complaints, heard }
}

const page = { url: KIOSK_PAGE, parent: null }

it('answers its own page', async () => {
  const { from, heard } = served()
  expect(await from(page, 'double', 21)).toBe(42)
  from(page, 'note', 'hello')
  expect(heard).toEqual(['hello'])
})

it.each([
  ['the set-up page', { url: 'wartemarke://einrichten/index.html', parent: null }],
  ['a page of the server', { url: 'http://192.168.1.10:8080/kiosk/', parent: null }],
  ['a host that only begins like ours', { url: 'wartemarke://kiosk.example/', parent: null }],
  ['a frame inside the page', { url: KIOSK_PAGE, parent: page }],
  ['a page that is gone', null],
])('refuses %s', async (_who, frame) => {
  const { from, complaints, heard } = served()
  await expect(from(frame, 'double', 21)).rejects.toThrow('double refused')
  from(frame, 'note', 'hello')
  expect(heard).toEqual([])
  expect(complaints).toHaveLength(2)
})

it.each([[['21']], [[]], [[21, 22]], [[Number.NaN]]])(
  'refuses the payload %j without telling what would be right',
  async (args) => {
    const { from, complaints } = served()
    await expect(from(page, 'double', ...args)).rejects.toThrow(/^double refused$/)
    expect(complaints).toEqual(['double refused: with a wrong payload'])
  },
)
