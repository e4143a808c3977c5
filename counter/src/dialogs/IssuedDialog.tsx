import { localize } from '#shared/i18n/format.ts'
import type { Asked } from '../desk/asked.ts'
import { useDesk } from '../desk/context.ts'
import { DeskDialog } from './DeskDialog.tsx'
import './issue.css'

/** The new number, large, to be told to whoever stands there. Stays until it is closed. */
export function IssuedDialog(props: {
  issued: Extract<Asked, { ask: 'issued' }>
  onClose: () => void
}) {
  const { label, service: id, party, ahead } = props.issued
  const { view, language, t } = useDesk()
  const service = view.services.find((offered) => offered.id === id)
  return (
    <DeskDialog title={t('ask.issued')} dismiss={t('done')} onClose={props.onClose}>
      {/* Not on the button: a second Enter would close it before anybody has read it. */}
      <p className="issued-number num" tabIndex={-1} data-first>
        {label}
      </p>
      <p className="issued-service">
        {service && localize(service.name, language)}
        {party > 1 && ` · ${t('party', { count: party })}`}
      </p>
      <p>{t('ahead', { count: ahead })}</p>
    </DeskDialog>
  )
}
