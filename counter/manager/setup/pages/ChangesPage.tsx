/** Who has changed what, and from when on: and the way back. */
import { dateAndTime, dayAndMonth } from '#shared/i18n/format.ts'
import type { SetupChange } from '#shared/protocol/setup.ts'
import { partNames } from '../names.ts'
import type { PageProps } from '../sections.ts'
import { texts } from '../texts/index.ts'
import './pages.css'

export function ChangesPage({ state, language, isDirty, takeBack }: PageProps) {
  const t = texts(language)
  const { changes, office, today } = state
  const when = (change: SetupChange) => dateAndTime(change.at, language, office.zone)
  const first = changes.at(-1)
  const tookBackText = ({ tookBack }: SetupChange) => {
    const taken = changes.find(({ revision }) => revision === tookBack)
    return taken ? t('changes.tookBack', { when: when(taken) }) : null
  }
  return (
    <>
      {isDirty && <p className="setup-hint">{t('changes.dirty')}</p>}
      <div className="changes">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('changes.at')}</th>
              <th scope="col">{t('changes.by')}</th>
              <th scope="col">{t('changes.parts')}</th>
              <th scope="col">{t('changes.from')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('changes.action')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.revision}>
                <th scope="row">{when(change)}</th>
                <td>{change.by ?? '–'}</td>
                <td>
                  {change === first ? t('changes.everything') : partNames(change.parts, t)}
                  <small>{tookBackText(change)}</small>
                </td>
                <td>
                  {change.from === null
                    ? t('changes.atOnce')
                    : dayAndMonth(change.from, language, today)}
                  {change.planned && <small>{t('changes.planned')}</small>}
                  {change.replacedBy !== undefined && <small>{t('changes.replaced')}</small>}
                </td>
                <td>
                  {change !== first && change.replacedBy === undefined && !isDirty && (
                    <button
                      type="button"
                      className="setup-plain"
                      aria-haspopup="dialog"
                      aria-label={t('changes.takeBackOf', { when: when(change) })}
                      onClick={() => takeBack(change.revision)}
                    >
                      {t('changes.takeBack')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
