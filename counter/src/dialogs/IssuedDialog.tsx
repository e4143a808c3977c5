import { localize } from '#shared/i18n/format.ts'
import type { NewNumber } from '../desk/asked.ts'
import { useDesk } from '../desk/context.ts'
import type { Actions } from '../actions.ts'
import { DeskDialog } from './DeskDialog.tsx'
import { IssuedPaper } from './IssuedPaper.tsx'
import './issue.css'

/** The new number, large, to be told to whoever stands there. Stays until it is closed. */
export function IssuedDialog(props: {
  issued: NewNumber
  print: Actions['print']
  onClose: () => void
}) {
  const { ticket, label, how, service: id, party, ahead, language: paper } = props.issued
  const { view, language, t } = useDesk()
  const service = view.services.find((offered) => offered.id === id)
  const title = how === 'split' ? t('ask.splitDone', { count: party }) : t('ask.issued')
  return (
    <DeskDialog title={title} dismiss={t('done')} onClose={props.onClose}>
      {/* Not on the button: a second Enter would close it before anybody has read it. */}
      <p className="issued-number num" tabIndex={-1} data-first>
        {label}
      </p>
      <p className="issued-service">
        {service && localize(service.name, language)}
        {party > 1 && ` · ${t('party', { count: party })}`}
      </p>
      <p>{t('ahead', { count: ahead })}</p>
      {view.printer && (
        <IssuedPaper
          atOnce={how === 'issued'}
          print={() => props.print(ticket, paper)}
          trouble={view.printer.trouble}
        />
      )}
    </DeskDialog>
  )
}
