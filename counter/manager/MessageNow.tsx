import { Megaphone } from 'lucide-react'
import { AskButton } from './AskButton.tsx'
import { useTime, useToday } from './context.ts'
import './messageNow.css'

/** What stands on the displays beside the calls, and the way to change it. */
export function MessageNow() {
  const { view, t } = useToday()
  const time = useTime()
  const { notice, dayClosed } = view
  if (dayClosed) return null
  return (
    <div className="message-now">
      {notice && (
        <div className="message-now-card">
          <Megaphone aria-hidden="true" />
          <div>
            <p>{notice.text.de}</p>
            {notice.text.en !== undefined && <p lang="en">{notice.text.en}</p>}
            <p className="message-now-until">
              {notice.until === null
                ? t('message.allDay')
                : t('message.until', { time: time(notice.until) })}
            </p>
          </div>
        </div>
      )}
      <AskButton
        question={{ ask: 'message' }}
        label={t(notice ? 'message.change' : 'message.show')}
      />
    </div>
  )
}
