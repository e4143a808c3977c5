import type { ReactNode } from 'react'

/** Takes the focus when its screen begins, for those who listen or use a keyboard. */
export function Title({ children }: { children: ReactNode }) {
  return (
    <h1 className="title" tabIndex={-1}>
      {children}
    </h1>
  )
}
