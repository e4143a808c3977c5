/** @jsxImportSource preact */
import { SHIELD_PATH } from '#shared/ui/shieldPath.ts'

/** The other screens' coat of arms, without React. Decoration: the name stands beside it. */
export function Shield({ colours, className }: { colours: string[]; className: string }) {
  const height = 48 / colours.length
  return (
    <svg className={className} viewBox="0 0 42 48" aria-hidden="true">
      <clipPath id="shield">
        <path d={SHIELD_PATH} />
      </clipPath>
      <g clip-path="url(#shield)">
        {colours.map((colour, i) => (
          <rect key={colour} y={i * height} width="42" height={height + 0.5} fill={colour} />
        ))}
      </g>
      <path d={SHIELD_PATH} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  )
}
