import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useKiosk } from '../kiosk.ts'
import './pager.css'

export function Pager({ page, pages }: { page: number; pages: number }) {
  const { t, actions } = useKiosk()
  return (
    <nav className="pager">
      {page > 0 && (
        <button
          type="button"
          className="button pager-back"
          onClick={() => actions.turnTo(page - 1)}
        >
          <ChevronLeft aria-hidden="true" className="icon icon-directed" />
          {t('previousPage')}
        </button>
      )}
      <p className="pager-page">{t('page', { page: page + 1, pages })}</p>
      {page < pages - 1 && (
        <button type="button" className="button pager-on" onClick={() => actions.turnTo(page + 1)}>
          {t('nextPage')}
          <ChevronRight aria-hidden="true" className="icon icon-directed" />
        </button>
      )}
    </nav>
  )
}
