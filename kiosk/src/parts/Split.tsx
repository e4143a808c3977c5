import type { ReactNode } from 'react'
import './split.css'

/**
 * What is told, and what can be pressed: under one another, side by side on a wide screen. In the low mode
 * everything that can be pressed is in the lower part.
 */
export function Split({ told, children }: { told: ReactNode; children: ReactNode }) {
  return (
    <div className="split">
      <div className="told">{told}</div>
      <div className="choices">{children}</div>
    </div>
  )
}
