/** A month's report costs what a month costs, however many years lie beside it. */
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { PROJECTION_FILE } from '../../../server/reports/projection.ts'
import { bringUpToDate } from '../../../server/reports/rebuild.ts'
import { Reports } from '../../../server/reports/reports.ts'
import { type Figure, repeat } from '../figure.ts'
import { writeHistory } from '../history.ts'
import { DATE, measuredOffice } from '../office.ts'
import { newFolder } from '../serverProcess.ts'
import { folders } from './history.ts'

const VISITS_A_DAY = 2_000

/** Reports out of a folder whose file is built already. */
async function reportsOf(folder: string): Promise<Reports> {
  const files = {
    journal: join(folder, 'wartemarke.db'),
    projection: join(folder, PROJECTION_FILE),
    office: measuredOffice().id,
  }
  await bringUpToDate(files, false)
  return new Reports({
    files,
    report: (error) => {
      throw error
    },
  })
}

export const historyReport: Figure = {
  name: 'history.report',
  unit: 'ms',
  method:
    'the report of thirty days with 60,000 visits, by day, out of five million visits (quick: three days out of ten); against the same days alone in a file, in turns.',
  aim: 2,
  atLeast: false,
  async measure(scale) {
    const days = scale.quick ? 3 : 30
    const alone = newFolder()
    await writeHistory(alone.folder, days * VISITS_A_DAY)
    const both = [await reportsOf((await folders(scale)).full), await reportsOf(alone.folder)]
    const date = Temporal.PlainDate.from(DATE)
    const query = {
      from: date.subtract({ days }).toString(),
      until: date.subtract({ days: 1 }).toString(),
      by: 'day' as const,
    }
    const ask = async (reports: Reports): Promise<number> => {
      const begun = performance.now()
      const { total, complete } = await reports.report({ query, targetMinutes: 30 })
      const took = performance.now() - begun
      if (!complete || total.issued !== days * VISITS_A_DAY)
        throw new Error(`the report has ${total.issued} numbers`)
      return took
    }
    const round = async () => ({
      value: await ask(both[0] as Reports),
      reference: await ask(both[1] as Reports),
    })
    try {
      await repeat(2, round)
      return await repeat(scale.quick ? 5 : 9, round)
    } finally {
      await Promise.all(both.map((reports) => reports.close()))
      alone.remove()
    }
  },
}
