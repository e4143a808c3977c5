/** For staff: how this kiosk becomes one of the office's. */
import { spacedCode } from '#shared/client/pairing.ts'
import { PAIRING_WORDS } from '#shared/i18n/pairing.ts'
import { Title } from '../parts/Title.tsx'
import './notPaired.css'

export function NotPaired({ code }: { code: string | null }) {
  const { de, en } = PAIRING_WORDS.kiosk
  return (
    <div className="not-paired" lang="de" dir="ltr">
      <Title>{de.title}</Title>
      <p className="lead">{de.todo}</p>
      <output className="not-paired-code num">{code === null ? '… …' : spacedCode(code)}</output>
      <div className="not-paired-english" lang="en">
        <p className="lead">
          <b>{en.title}</b>
        </p>
        <p className="lead">{en.todo}</p>
      </div>
    </div>
  )
}
