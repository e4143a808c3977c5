import type { Notice } from './notice.ts'
import './notice.css'

/** Below the calls: there are no numbers at the moment, and when there will be. */
export function NoticeStrip({ notice: { title, why, chance } }: { notice: Notice }) {
  return (
    <section className="notice-strip">
      <div>
        <h2>{title}</h2>
        {why && <p>{why}</p>}
      </div>
      {chance && (
        <div>
          <p>{chance.label}</p>
          <p className="notice-strip-when">{chance.when}</p>
          <p>{chance.details}</p>
        </div>
      )}
    </section>
  )
}
