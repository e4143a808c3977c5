/** How the number gets to the citizen: the one thing to do now. A question or a refusal comes before it. */
import { Camera, CircleAlert, CircleQuestionMark, PrinterX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { useKiosk } from '../kiosk.ts'
import { refusalPhrase } from '../phrases.ts'
import type { NumberStage } from '../screens/YourNumber.tsx'
import { Note } from './Note.tsx'
import { PaperPicture } from './PaperPicture.tsx'
import { QrCode } from './QrCode.tsx'

export function HandOver(props: {
  stage: NumberStage
  canPrint: boolean
  /** Shown in place of the picture. */
  code: Receipt['follow']
  /** There is no room for reasons. */
  brief: boolean
}) {
  const kiosk = useKiosk()
  const { t } = kiosk
  const { stage, code, brief } = props
  const codeOr = (picture: ReactNode) =>
    code ? <QrCode text={code.url} caption={code.caption} /> : picture
  if (stage.is === 'printing')
    return (
      <Note kind="do" said="whenChanged" title={t('printing')} picture={<PaperPicture moving />}>
        {!brief && t('takePaperWhy')}
      </Note>
    )
  if (stage.givingBack === 'asked')
    return (
      <Note
        kind="trouble"
        said="atOnce"
        title={t('reallyGiveBack')}
        picture={<CircleQuestionMark aria-hidden="true" />}
      >
        {t('reallyGiveBackText', { label: stage.ticket.label })}
      </Note>
    )
  if (stage.refusal)
    return (
      <Note kind="trouble" said="atOnce" picture={<CircleAlert aria-hidden="true" />}>
        {refusalPhrase(kiosk, stage.refusal)}
      </Note>
    )
  switch (stage.delivery) {
    case 'printed':
      return (
        <Note
          kind="do"
          said="whenChanged"
          title={t('takePaper')}
          picture={<PaperPicture moving={false} />}
        >
          {!brief && t('takePaperWhy')}
        </Note>
      )
    case 'shown':
    case 'unsure':
      return (
        <Note
          kind="do"
          said="whenChanged"
          title={t('noteNumber')}
          picture={codeOr(<Camera aria-hidden="true" />)}
        >
          {!brief && t('noteNumberWhy')}
        </Note>
      )
    case 'failed':
      return (
        <Note
          kind="trouble"
          said="atOnce"
          title={t('printFailed')}
          picture={codeOr(<PrinterX aria-hidden="true" />)}
        >
          {!brief && t(props.canPrint ? 'printFailedWhy' : 'noteNumber')} {t('confirmOrVoid')}
        </Note>
      )
    default:
      return stage.delivery satisfies never
  }
}
