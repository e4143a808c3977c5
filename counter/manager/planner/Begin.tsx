/** Before anything was played: how it goes. */
import { usePlanner } from './context.ts'

export function Begin({ weekday }: { weekday: string }) {
  const { t } = usePlanner()
  return (
    <div className="planner-begin">
      <h2>{t('begin.title', { weekday })}</h2>
      <ol>
        <li>{t('begin.past')}</li>
        <li>{t('begin.change')}</li>
        <li>{t('begin.play')}</li>
      </ol>
    </div>
  )
}
