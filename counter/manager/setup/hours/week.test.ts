import { describe, expect, it } from 'vitest'
import { parseOffice, type SessionRule } from '#shared/domain/config.ts'
import { OFFICES } from '#shared/offices/index.ts'
import { weekOf } from './week.ts'

function rulesOf(name: keyof typeof OFFICES): SessionRule[] {
  const parsed = parseOffice(OFFICES[name])
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  return parsed.office.sessions
}
const rule = (from: string, until: string): SessionRule => ({
  id: `${from}-${until}`,
  kind: 'appointment',
  weekdays: [1],
  from,
  until,
  quota: [],
})
/** `08:00-10:00 1/2`: its place among those beside it. */
const monday = (rules: SessionRule[]) =>
  weekOf(rules).columns[0]!.map(({ rule: { id }, lane, lanes }) => `${id} ${lane + 1}/${lanes}`)

describe('the week as it is drawn', () => {
  it('Brandenburg: each day its sessions, none beside another, the Saturday too', () => {
    const { columns, from, until } = weekOf(rulesOf('brandenburg'))
    expect(columns.map((blocks) => blocks.map((block) => block.rule.id))).toEqual([
      ['notfaelle', 'montag-frueh', 'montag-spaet'],
      ['notfaelle', 'dienstag-frueh', 'dienstag-spaet'],
      ['notfaelle', 'mittwoch'],
      ['notfaelle', 'donnerstag-frueh', 'donnerstag-spaet'],
      ['notfaelle', 'freitag'],
      ['samstag'],
      [],
    ])
    expect([from, until]).toEqual([8, 18])
    // The calls of a Friday are taken while appointments are kept.
    expect(
      columns
        .flat()
        .filter(({ lanes }) => lanes > 1)
        .map(({ rule: { id } }) => id),
    ).toEqual(['notfaelle', 'freitag'])
  })

  it('Bergkamen: appointments and walk-ins at the same time stand side by side', () => {
    for (const blocks of weekOf(rulesOf('bergkamen')).columns.slice(0, 6))
      expect(blocks.map(({ lane, lanes }) => [lane, lanes])).toEqual([
        [0, 2],
        [1, 2],
      ])
  })

  it('one that begins when another ends has the whole width again', () => {
    expect(
      monday([rule('08:00', '10:00'), rule('09:00', '11:00'), rule('11:00', '12:00')]),
    ).toEqual(['08:00-10:00 1/2', '09:00-11:00 2/2', '11:00-12:00 1/1'])
  })

  it('a free place is taken again while a third one goes on', () => {
    expect(
      monday([rule('08:00', '12:00'), rule('08:00', '09:00'), rule('09:00', '10:00')]),
    ).toEqual(['08:00-09:00 1/2', '08:00-12:00 2/2', '09:00-10:00 1/2'])
  })

  it('early and late hours have room, and times that are just being typed do not vanish', () => {
    expect(weekOf([rule('06:30', '20:15')])).toMatchObject({ from: 6, until: 21 })
    expect(monday([rule('', '')])).toEqual(['- 1/1'])
    expect(monday([rule('08:00', '07:00')])).toEqual(['08:00-07:00 1/1'])
  })
})
