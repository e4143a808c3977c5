import { dateAndTime } from '#shared/i18n/format.ts'
import type { SignInInfo } from '#shared/protocol/access.ts'
import { useSigned } from './context.ts'
import { RefusedLine } from './RefusedLine.tsx'
import { useAsked } from './useAsked.ts'

/** Where else this person is signed in, with the way to end it. */
export function MySignIns() {
  const { me, source, language, t } = useSigned()
  const { value, refused, busy, send } = useAsked(source.signIns)
  const mine = value?.filter(({ account }) => account === me.account.id) ?? []
  const when = ({ since }: SignInInfo) => dateAndTime(since, language, me.office.zone)
  return (
    <section className="account-sign-ins" aria-labelledby="account-sign-ins">
      <h3 id="account-sign-ins" className="heading">
        {t('mySignIns')}
      </h3>
      <ul>
        {mine.map((signIn) => (
          <li key={signIn.id}>
            <span>
              {t('signIns.since', { when: when(signIn) })}
              <small>
                {signIn.mine
                  ? t('signIns.here')
                  : t('signIns.device', { id: signIn.device.slice(0, 6) })}
                {signIn.locked && ` · ${t('signIns.locked')}`}
              </small>
            </span>
            {!signIn.mine && (
              <button
                type="button"
                className="key-button key-button-small"
                aria-label={t('endOf', { when: when(signIn) })}
                aria-disabled={busy}
                onClick={() => void send(() => source.endSignIn(signIn.id))}
              >
                {t('end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <RefusedLine refused={refused} t={t} />
    </section>
  )
}
