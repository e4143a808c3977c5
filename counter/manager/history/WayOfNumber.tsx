/** Looks for a number and tells its way. */
import { type FormEvent, useMemo, useState } from 'react'
import { wayOf } from '#shared/domain/history/way.ts'
import { Before } from './Before.tsx'
import { usePast } from './context.ts'
import { Events } from './Events.tsx'
import './wayOfNumber.css'

/** `a045` finds `A 045`. */
const plain = (label: string) => label.replaceAll(/\s/g, '').toUpperCase()

export function WayOfNumber() {
  const { replay, number, find, t } = usePast()
  // What is typed gives way to a number that was found meanwhile, by click or by address.
  const [draft, setDraft] = useState({ over: number, typed: number ?? '' })
  const typed = draft.over === number ? draft.typed : (number ?? '')
  const all = replay.at(replay.facts.length)
  const id = all.tickets.find(({ label }) => label === number)?.id
  const way = useMemo(() => (id === undefined ? null : wayOf(replay, id)), [replay, id])

  function search(event: FormEvent): void {
    event.preventDefault()
    const found = all.tickets.find(({ label }) => plain(label) === plain(typed))
    if (typed.trim() !== '') find(found?.label ?? typed.trim())
  }

  return (
    <section className="history-column way" aria-labelledby="way">
      <h2 id="way" className="heading">
        {t('way')}
      </h2>
      <form className="way-find" onSubmit={search}>
        <input
          aria-label={t('number')}
          aria-describedby={number === null ? 'way-hint' : undefined}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setDraft({ over: number, typed: target.value })}
        />
        <button type="submit">{t('find')}</button>
      </form>
      {number === null && (
        <p id="way-hint" className="history-none">
          {t('findHint')}
        </p>
      )}
      <output className="way-answer">
        {number !== null && !way && (
          <p className="way-missing">{t('notFound', { label: number })}</p>
        )}
        {way && <span className="visually-hidden">{t('events', { label: way.ticket.label })}</span>}
      </output>
      {way && (
        <>
          <Before way={way} />
          <Events way={way} />
        </>
      )}
    </section>
  )
}
