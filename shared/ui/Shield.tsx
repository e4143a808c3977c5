import { SHIELD_PATH } from './shieldPath.ts'

/** The town's coat of arms as flat colours, top to bottom. Decoration: the name stands beside it. */
export function Shield({ colours, className }: { colours: string[]; className?: string }) {
  const height = 48 / colours.length
  return (
    <svg className={className} viewBox="0 0 42 48" aria-hidden="true" focusable="false">
      <clipPath id="shield">
        <path d={SHIELD_PATH} />
      </clipPath>
      <g clipPath="url(#shield)">
        {colours.map((colour, i) => (
          <rect key={colour} y={i * height} width="42" height={height + 0.5} fill={colour} />
        ))}
      </g>
      <path d={SHIELD_PATH} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
