/** Pictures for slides, drawn here: in production they are addresses on the server. */

const svg = (width: number, height: number, inside: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
  )}`

/** A town hall behind trees, at dusk. */
export const LANDSCAPE_PICTURE = svg(
  960,
  540,
  `<rect width="960" height="540" fill="#f3c98b"/><circle cx="760" cy="200" r="70" fill="#fbe7b5"/>
  <rect y="400" width="960" height="140" fill="#4d6b4f"/>
  <rect x="300" y="210" width="360" height="210" fill="#a8553b"/><path d="M270 210 480 90 690 210Z" fill="#5b2f28"/>
  <rect x="450" y="320" width="60" height="100" fill="#3a211d"/>
  ${[340, 400, 540, 600].map((x) => `<rect x="${x}" y="250" width="34" height="50" fill="#fdeecb"/>`).join('')}
  <circle cx="180" cy="330" r="90" fill="#37563c"/><rect x="170" y="380" width="20" height="90" fill="#3a2b20"/>
  <circle cx="810" cy="350" r="80" fill="#37563c"/><rect x="800" y="390" width="20" height="80" fill="#3a2b20"/>`,
)

/** A poster, upright. */
export const POSTER_PICTURE = svg(
  420,
  594,
  `<rect width="420" height="594" fill="#00505c"/><circle cx="210" cy="230" r="120" fill="#dcebec"/>
  <path d="M150 235 195 280 275 185" fill="none" stroke="#00505c" stroke-width="30"/>
  <rect x="60" y="420" width="300" height="28" fill="#ffffff"/><rect x="110" y="470" width="200" height="20" fill="#dcebec"/>`,
)
