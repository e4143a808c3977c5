/** Where a screen opens this display; the whole house without one. */
export const addressOf = (display: string | null): string =>
  `${location.origin}/display/${display === null ? '' : `?display=${encodeURIComponent(display)}`}`
