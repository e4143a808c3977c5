/** How to follow the number on a phone, what to know and to bring: as on paper. */
import { Smartphone } from 'lucide-react'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { QrCode } from './QrCode.tsx'
import './advice.css'

export function Advice(props: {
  follow: Receipt['follow']
  /** Whether the code says what it is for. */
  captioned: boolean
  advice: Receipt['advice']
}) {
  const { follow, advice } = props
  if (!follow && advice.length === 0) return null
  return (
    <div className="advice">
      {follow && <QrCode text={follow.url} caption={follow.caption} />}
      <div className="advice-words">
        {follow && props.captioned && (
          <p className="advice-caption">
            <Smartphone aria-hidden="true" className="icon" />
            {follow.caption}
          </p>
        )}
        {advice.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>{' '}
            {text.includes('\n') ? (
              <ul>
                {text.split('\n').map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ) : (
              <p>{text}</p>
            )}
          </section>
        ))}
      </div>
    </div>
  )
}
