import { type ReactNode, useEffect } from 'react'
import '../parts/page.css'
import './access.css'

/** A page with nothing of the day on it. */
export function AccessPage(props: {
  /** Of the browser's tab. */
  tab: string
  /** Where one is. */
  place: string
  title: string
  icon?: ReactNode
  children: ReactNode
}) {
  const { tab, place, title, icon, children } = props
  useEffect(() => {
    document.title = `${tab} · Wartemarke`
  }, [tab])
  return (
    <main className="access">
      <div className="access-card">
        <p className="access-place">
          <b>Wartemarke</b> {place}
        </p>
        <h1>
          {icon}
          {title}
        </h1>
        {children}
      </div>
    </main>
  )
}
