import { Megaphone } from 'lucide-react'
import type { ManagerView } from '#shared/protocol/views.ts'
import { useTime, useToday } from './context.ts'
import './messageNow.css'

/** What stands on the displays beside the calls. */
export function MessageNow({ notice }: { notice: NonNullable<ManagerView['notice']> }) {
  const { t } = useToday()
  const time = useTime()
  const { text, until } = notice
  return (
    <div className="message-now">
      <Megaphone aria-hidden="true" />
      <div>
        <p>{text.de}</p>
        {text.en !== undefined && <p lang="en">{text.en}</p>}
        <p className="message-now-until">
          {until === null ? t('message.allDay') : t('message.until', { time: time(until) })}
        </p>
      </div>
    </div>
  )
}
