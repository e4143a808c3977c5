/** The town's coat of arms as flat colours, top to bottom. Decoration: the name stands beside it. */
export function Shield({ colours, className }: { colours: string[]; className?: string }) {
  const height = 48 / colours.length
  return (
    <svg className={className} viewBox="0 0 42 48" aria-hidden="true" focusable="false">
      <clipPath id="shield">
        <path d="M5 1h32a4 4 0 0 1 4 4v20c0 13-9 22-20 22S1 38 1 25V5a4 4 0 0 1 4-4z" />
      </clipPath>
      <g clipPath="url(#shield)">
        {colours.map((colour, i) => (
          <rect key={colour} y={i * height} width="42" height={height + 0.5} fill={colour} />
        ))}
      </g>
      <path
        d="M5 1h32a4 4 0 0 1 4 4v20c0 13-9 22-20 22S1 38 1 25V5a4 4 0 0 1 4-4z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
    </svg>
  )
}
