import type { Language } from '#shared/domain/closedLists.ts'
import { dateAndTime } from '#shared/i18n/format.ts'
import { useSigned } from '../../../access/context.ts'
import { RefusedLine } from '../../../access/RefusedLine.tsx'
import type { ManageText } from '../../../access/texts/manage.ts'
import { useAsked } from '../../../access/useAsked.ts'

/** Who is signed in where: all for administrators, one's own for managers. */
export function SignInTable(props: {
  nameOf: (account: string) => string
  t: ManageText
  language: Language
}) {
  const { nameOf, t, language } = props
  const { me, source } = useSigned()
  const { value, refused, busy, send } = useAsked(source.signIns)
  const when = (moment: string) => dateAndTime(moment, language, me.office.zone)
  return (
    <section className="manage-part" aria-labelledby="manage-sign-ins">
      <h3 id="manage-sign-ins" className="heading">
        {t('signIns')}
      </h3>
      <RefusedLine refused={refused} t={t} />
      <table className="manage-table">
        <thead>
          <tr>
            <th scope="col">{t('signIns.who')}</th>
            <th scope="col">{t('signIns.where')}</th>
            <th scope="col">{t('signIns.from')}</th>
            <th scope="col">{t('signIns.active')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('end')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {value?.map(({ id, account, device, since, activeAt, locked, mine }) => (
            <tr key={id}>
              <th scope="row">{nameOf(account)}</th>
              <td>{mine ? t('signIns.here') : device.slice(0, 6)}</td>
              <td>{when(since)}</td>
              <td>
                {when(activeAt)}
                {locked && ` · ${t('signIns.locked')}`}
              </td>
              <td>
                {!mine && (
                  <button
                    type="button"
                    className="setup-plain"
                    aria-label={t('signIns.endOf', { name: nameOf(account), when: when(since) })}
                    aria-disabled={busy}
                    onClick={() => void send(() => source.endSignIn(id))}
                  >
                    {t('end')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
