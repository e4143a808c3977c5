import { expect, it } from 'vitest'
import { aReceipt } from '../../e2e/testing/shellReceipt.ts'
import type { PrinterHealth, PrintOutcome } from '#shared/protocol/printing.ts'
import { printing } from './printing.ts'

const HEALTHY: PrinterHealth = { trouble: null, paperLow: false, blind: false }

function printed() {
  const jobs: {
    bytes: string
    done: (outcome: PrintOutcome) => void
    fail: (error: Error) => void
  }[] = []
  let listener: ((health: PrinterHealth) => void) | null = null
  const told: PrinterHealth[] = []
  const logged: string[] = []
  const printer = {
    health: () => HEALTHY,
    reason: () => null,
    follow(hear: (health: PrinterHealth) => void) {
      listener = hear
      return () => (listener = null)
    },
    print: (bytes: Uint8Array) =>
      new Promise<PrintOutcome>((done, fail) =>
        jobs.push({ bytes: Buffer.from(bytes).toString(), done, fail }),
      ),
    close: () => Promise.resolve(),
  }
  const paper = printing({
    own: {
      printer,
      encode: async ({ label }) => {
        if (label === 'broken') throw new Error('no layout')
        return Buffer.from(label)
      },
    },
    tell: (health) => told.push(health),
    log: (level, text) => logged.push(`${level} ${text}`),
  })
  return { paper, jobs, told, logged, change: (health: PrinterHealth) => listener?.(health) }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

it('prints one after the other, in the order of asking', async () => {
  const { paper, jobs } = printed()
  const answers = [paper.print(aReceipt('1')), paper.print(aReceipt('2'))]
  await soon()
  expect(jobs.map(({ bytes }) => bytes)).toEqual(['1'])
  jobs[0]?.done('printed')
  await soon()
  expect(jobs.map(({ bytes }) => bytes)).toEqual(['1', '2'])
  jobs[1]?.done('failed')
  expect(await Promise.all(answers)).toEqual(['printed', 'failed'])
})

it('says failed when nothing was sent, unknown when something may have been', async () => {
  const { paper, jobs, logged } = printed()
  expect(await paper.print(aReceipt('broken'))).toBe('failed')
  const answer = paper.print(aReceipt('3'))
  await soon()
  jobs[0]?.fail(new Error('cable'))
  expect(await answer).toBe('unknown')
  expect(logged).toHaveLength(2)
})

it('tells the page of changes until it is closed', async () => {
  const { paper, told, change } = printed()
  const empty: PrinterHealth = { ...HEALTHY, trouble: 'paperOut' }
  change(empty)
  await paper.close()
  change(HEALTHY)
  expect(told).toEqual([empty])
})

it('never pretends to print without a printer', async () => {
  const none = printing({ own: null, tell: () => {}, log: () => {} })
  expect(await none.print(aReceipt())).toBe('failed')
  expect(none.health().trouble).toBe('unreachable')
})
