import { generate } from 'lean-qr'
import { useMemo } from 'react'

/** Cells of white around it, without which phones do not find it. */
const QUIET = 4

/** One path of squares, so that it is sharp at every size. */
export function QrCode({ text, caption }: { text: string; caption: string }) {
  const { size, path } = useMemo(() => {
    const code = generate(text)
    const dark = Array.from(
      { length: code.size ** 2 },
      (_, at) => [at % code.size, Math.floor(at / code.size)] as const,
    ).filter(([x, y]) => code.get(x, y))
    return { size: code.size, path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('') }
  }, [text])
  return (
    <svg
      className="qr"
      viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
      shapeRendering="crispEdges"
    >
      <title>{caption}</title>
      <rect x={-QUIET} y={-QUIET} width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
