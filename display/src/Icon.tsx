/** @jsxImportSource preact */
import type { IconNode } from 'lucide'
import { h } from 'preact'

/** Drawn as on the other screens, without React. Decoration: the words stand beside it. */
export function Icon(props: { of: IconNode; strokeWidth?: number; className?: string }) {
  return (
    <svg
      className={props.className}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width={props.strokeWidth ?? 2}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {props.of.map(([shape, attributes]) => h(shape, attributes))}
    </svg>
  )
}
