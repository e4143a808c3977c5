/** @jsxImportSource preact */
import type { Localized } from '#shared/domain/config.ts'
import { localize } from '#shared/i18n/format.ts'
import type { Wait } from '#shared/protocol/views.ts'
import type { GroupStanding } from '#shared/protocol/waitingRoomViews.ts'
import { ems, variables } from './ems.ts'
import { fitted, REGULAR } from './fit.ts'
import type { Words } from './words.ts'
import './groups.css'

/** As in the style sheet. */
const NAME = { most: 1.9, least: 1.5, line: 1.1, weight: REGULAR }
const NUMBERS = 2.4
const HEADS = 1.6
const COLUMN_GAP = 1.6
const LEAST_COLUMN = 6

/** How many wait for each group of services, and how long. `width`, `row`: of the table and of a line of it, in rem. */
export function Groups(props: {
  groups: GroupStanding[]
  /** Those on other pages too: the columns do not move. */
  all: GroupStanding[]
  /** Of a full page: what stands below does not move either. */
  perPage: number
  width: number
  row: number
  words: Words
}) {
  const { groups, all, perPage, row, words } = props
  const { t } = words
  const minutes = Math.max(
    ems(t('groupMinutes')) * HEADS + COLUMN_GAP,
    ...all.map(({ wait }) => ems(span(wait, words)) * NUMBERS + COLUMN_GAP),
  )
  const area = { width: props.width - LEAST_COLUMN - minutes, height: row - 0.1 }
  const nameOf = (name: Localized | null) => (name ? localize(name, words.language) : t('now'))
  const size = Math.min(...all.map(({ name }) => fitted(nameOf(name), area, NAME)))
  return (
    <table
      className="groups"
      style={variables({
        row,
        size,
        waiting: LEAST_COLUMN,
        minutes,
        left: (perPage - groups.length) * row,
      })}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('service')}</span>
          </th>
          <th scope="col">{t('groupWaiting')}</th>
          <th scope="col">{t('groupMinutes')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, waiting, wait }) => {
          const text = nameOf(name)
          return (
            <tr key={text}>
              <th scope="row" dir="auto">
                {text}
              </th>
              <td className="num">{waiting}</td>
              <td className="num">{span(wait, words)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function span(wait: Wait, { t }: Words): string {
  if (!wait) return '–'
  const { fromMinutes: from, toMinutes: to } = wait
  if (from === 0) return t('spanUpTo', { to: Math.max(to, 5) })
  return from === to ? `${to}` : `${from}–${to}`
}
