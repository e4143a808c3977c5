/** A part of the assumptions: folded, it says in a line what is assumed. */
import { ChevronRight, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export function Fold(props: {
  title: string
  short: string
  isOpen?: boolean
  isFaulty: boolean
  faultyMark: string
  children: ReactNode
}) {
  const { title, short, isOpen = false, isFaulty, faultyMark, children } = props
  return (
    <details className="planner-fold" open={isOpen} data-faulty={isFaulty}>
      <summary>
        <ChevronRight aria-hidden="true" />
        <span className="planner-fold-name">
          <b>{title}</b> <span>{short}</span>
        </span>
        {isFaulty && (
          <>
            <span className="visually-hidden">{faultyMark}</span>
            <TriangleAlert aria-hidden="true" />
          </>
        )}
      </summary>
      <div className="planner-fold-body">{children}</div>
    </details>
  )
}
