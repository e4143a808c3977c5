/** "Do you have these with you?": before anybody waits an hour for nothing. */
import { Check, FileText, X } from 'lucide-react'
import { localize } from '#shared/i18n/format.ts'
import type { Flow } from '../flow.ts'
import { useKiosk } from '../kiosk.ts'
import { BackButton } from '../parts/BackButton.tsx'
import { Notice } from '../parts/Notice.tsx'
import './documents.css'

export function Documents({ stage }: { stage: Extract<Flow['stage'], { is: 'documents' }> }) {
  const { t, language, actions } = useKiosk()
  const { missing, choice } = stage
  const { service } = choice
  return (
    <Notice
      service={service}
      title={t(missing ? 'missingTitle' : 'documentsTitle')}
      text={t(missing ? 'missingText' : 'documentsHint')}
      answers={
        <>
          <button
            type="button"
            className="button main-button"
            onClick={() => actions.answerDocuments(true)}
          >
            {!missing && <Check aria-hidden="true" className="icon" />}
            {t(missing ? 'allTheSame' : 'documentsYes')}
          </button>
          {!missing && (
            <button type="button" className="button" onClick={() => actions.answerDocuments(false)}>
              <X aria-hidden="true" className="icon" />
              {t('documentsNo')}
            </button>
          )}
          <BackButton />
        </>
      }
    >
      <ul className="documents">
        {service.documents.map((text) => (
          <li key={text.de}>
            <FileText aria-hidden="true" className="icon" />
            {localize(text, language)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
