/** The figures for people. */
import { type Figure, type Measured, ratioOf } from './figure.ts'

export const HEAD = [
  'Messung'.padEnd(17),
  'Wert'.padStart(12),
  'Vergleich'.padStart(12),
  'Verhältnis'.padStart(11),
  'Spanne'.padStart(13),
  'Ziel'.padStart(8),
].join(' ')

export function line({ result, rounds, seconds }: Measured): string {
  const { name, unit, value, reference, ratio, aim, atLeast, holds } = result
  const ratios = rounds.map(ratioOf)
  const spread = `${number(Math.min(...ratios))}–${number(Math.max(...ratios))}`
  const cells = [
    name.padEnd(17),
    `${number(value)} ${unit}`.padStart(12),
    `${number(reference)} ${unit}`.padStart(12),
    number(ratio).padStart(11),
    (rounds.length > 1 ? spread : '').padStart(13),
    `${atLeast ? '≥' : '≤'} ${number(aim)}`.padStart(8),
    ` ${holds ? 'ja' : 'NEIN'}`.padEnd(6),
    `(${rounds.length} × ${number(seconds / rounds.length)} s)`,
  ]
  return cells.join(' ')
}

/** Below its line: what was compared with what. */
export const methodLine = ({ method }: Figure): string => `  ${method}`

function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4
  return value.toLocaleString('de', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
