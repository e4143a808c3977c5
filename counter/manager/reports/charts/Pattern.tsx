/** Stripes for those who got no number: seen without colour, and on paper. */
export function Pattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="chart-stripe-ground" width="5" height="5" />
        <rect className="chart-stripe" width="2" height="5" />
      </pattern>
    </defs>
  )
}
