/** Axes with round numbers, and no more labels than there is room for. */

/** Where minutes are read, quarters and halves of an hour are rounder than twenties. */
const ROUND = { count: [1, 2, 5, 10, 20, 50], minutes: [1, 2, 5, 10, 15, 30, 60, 120, 240] }

const MOST_STEPS = 5

/** From 0 to the first round number that nothing goes beyond. Whole numbers only. */
export function ticksUpTo(highest: number, unit: keyof typeof ROUND): number[] {
  const step = roundSteps(unit).find((size) => size * MOST_STEPS >= highest) ?? highest
  const steps = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: steps + 1 }, (_, n) => n * step)
}

/** The list, and then each of its last six ten times as much, up to what no office reaches. */
function roundSteps(unit: keyof typeof ROUND): number[] {
  const steps = ROUND[unit]
  const last = steps.slice(-6)
  return [...steps, ...[10, 100, 1000, 10_000].flatMap((times) => last.map((step) => step * times))]
}

/** Mean width of a letter, in sizes of the letters. */
const LETTER = 0.56

export const textWidth = (text: string, size: number): number => text.length * LETTER * size

/** Which of the labels are shown: each that keeps its distance from the one before. */
export function roomyLabels(
  labels: readonly (string | null)[],
  band: number,
  size: number,
): boolean[] {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label ?? '', size)))
  let next = 0
  return labels.map((label, index) => {
    if (label === null || index < next) return false
    next = index + (widest + size * 0.6) / band
    return true
  })
}

/** A label in at most two lines; what is longer ends with an ellipsis. The table has all of it. */
export function twoLines(label: string, letters: number): string[] {
  if (label.length <= letters) return [label]
  const cut = label.lastIndexOf(' ', letters)
  const first = label.slice(0, cut > 0 ? cut : letters - 1)
  const rest = label.slice(first.length).trim()
  return [
    cut > 0 ? first : `${first}-`,
    rest.length <= letters ? rest : `${rest.slice(0, letters - 1).trim()}…`,
  ]
}
