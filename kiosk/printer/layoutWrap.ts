/** Words into lines, whatever they are measured in: columns of the printer's letters, or dots of drawn ones. */

/** Times the normal width and height, 1 to 8. */
export type Letters = { across: number; down: number }
export type Run = { text: string; bold: boolean }

export type Ruler = {
  /** Of a whole line, in columns or dots. */
  width: number
  widthOf: (run: Run, letters: Letters) => number
  /** Begins an entry of a list. */
  bullet: string
}

export const widthOfRuns = (runs: Run[], letters: Letters, ruler: Ruler): number =>
  runs.reduce((sum, run) => sum + ruler.widthOf(run, letters), 0)

/** Lines no wider than `room`. A word is broken only if it is longer than a whole line. */
export function wrap(runs: Run[], letters: Letters, ruler: Ruler, room = ruler.width): Run[][] {
  const fits = (line: Run[]) => widthOfRuns(line, letters, ruler) <= room
  const lines: Run[][] = []
  let line: Run[] = []
  for (const word of wordsOf(runs).flatMap((whole) => piecesOf(whole, fits))) {
    const longer = append(line, word)
    if (line.length > 0 && !fits(longer)) {
      lines.push(line)
      line = [word]
    } else line = longer
  }
  return line.length > 0 ? [...lines, line] : lines
}

/** As few lines, about equally long: a single word centered below a full line looks lost. */
export function balanced(runs: Run[], letters: Letters, ruler: Ruler): Run[][] {
  let lines = wrap(runs, letters, ruler)
  for (let room = ruler.width; room > ruler.width / 2; room -= ruler.width / 32) {
    const narrower = wrap(runs, letters, ruler, room)
    if (narrower.length > lines.length) return lines
    lines = narrower
  }
  return lines
}

const wordsOf = (runs: Run[]): Run[] =>
  runs.flatMap(({ text, bold }) =>
    text
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ text: word, bold })),
  )

function append(line: Run[], word: Run): Run[] {
  const last = line.at(-1)
  if (!last) return [word]
  const before = line.slice(0, -1)
  return last.bold === word.bold
    ? [...before, { text: `${last.text} ${word.text}`, bold: last.bold }]
    : [...before, { text: `${last.text} `, bold: last.bold }, word]
}

function piecesOf({ text, bold }: Run, fits: (line: Run[]) => boolean): Run[] {
  if (fits([{ text, bold }])) return [{ text, bold }]
  const pieces: Run[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (piece !== '' && !fits([{ text: piece + segment, bold }])) {
      pieces.push({ text: piece, bold })
      piece = ''
    }
    piece += segment
  }
  return [...pieces, { text: piece, bold }]
}
