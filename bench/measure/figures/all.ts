/** Every figure, in the order in which they are told. */
import type { Figure } from '../figure.ts'
import { decideCost, viewCost } from './costs.ts'
import { historyIssue, historyStart } from './history.ts'
import { issueLatency, issueP99 } from './latency.ts'
import { memoryDay } from './memory.ts'
import { callPaint, kioskTap } from './paint.ts'
import { historyReport } from './report.ts'
import { sizes } from './sizes.ts'
import { callSpread, followSpread } from './spread.ts'
import { issueThroughput, nextThroughput } from './throughput.ts'

export const FIGURES: Figure[] = [
  issueThroughput,
  issueLatency,
  issueP99,
  nextThroughput,
  callSpread,
  callPaint,
  followSpread,
  decideCost,
  viewCost,
  memoryDay,
  ...sizes,
  historyIssue,
  historyStart,
  kioskTap,
  historyReport,
]
