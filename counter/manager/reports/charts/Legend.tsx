import { useId } from 'react'
import { Pattern } from './Pattern.tsx'

export type Mark = 'full' | 'soft' | 'striped' | 'dot' | 'target'

/** What stands for what. */
export function Legend({ marks }: { marks: readonly { mark: Mark; text: string }[] }) {
  return (
    <figcaption className="chart-legend">
      {marks.map(({ mark, text }) => (
        <span key={mark}>
          <Swatch mark={mark} />
          {text}
        </span>
      ))}
    </figcaption>
  )
}

function Swatch({ mark }: { mark: Mark }) {
  const pattern = useId()
  return (
    <svg className="chart-swatch" viewBox="0 0 20 14" aria-hidden="true">
      {mark === 'striped' && <Pattern id={pattern} />}
      {mark === 'dot' && <circle className="chart-dot" cx="10" cy="7" r="5.5" />}
      {mark === 'target' && <line className="chart-target" x1="0" x2="20" y1="7" y2="7" />}
      {mark !== 'dot' && mark !== 'target' && (
        <rect
          className={`chart-bar chart-${mark}`}
          {...(mark === 'striped' && { style: { fill: `url(#${pattern})` } })}
          x="1"
          y="1"
          width="18"
          height="12"
        />
      )}
    </svg>
  )
}
