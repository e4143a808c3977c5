/** A receipt coming out of its slot; `moving`: it is on its way. */
import './paperPicture.css'

export function PaperPicture({ moving }: { moving: boolean }) {
  return (
    <svg
      aria-hidden="true"
      className="paper-picture"
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      data-moving={moving}
    >
      <svg x="0" y="8" width="64" height="56" viewBox="0 8 64 56">
        <g className="paper-picture-paper">
          <path d="M14 4v40l6-4 6 4 6-4 6 4 6-4 6 4V4z" fill="var(--surface)" />
          <path d="M22 32h20" />
          <path d="M26 21h12" strokeWidth="7" strokeLinecap="butt" />
        </g>
      </svg>
      <path d="M4 8h56" strokeWidth="7" />
      <path d="M32 48v13M26 55l6 6 6-6" strokeWidth="3.5" className="paper-picture-arrow" />
    </svg>
  )
}
