/** A coat of arms in a box of 42 by 48. */
export const SHIELD_PATH = 'M5 1h32a4 4 0 0 1 4 4v20c0 13-9 22-20 22S1 38 1 25V5a4 4 0 0 1 4-4z'
