/** Everything that can keep the journal from working, each with what one clear sentence needs. */
import { dirname } from 'node:path'

export type JournalProblem =
  /** The file is ours, but not as we wrote it. Never repaired and never replaced by a program. */
  | { kind: 'damaged'; file: string; detail: string }
  /** Written by a newer program: going on could destroy what this one does not know. */
  | { kind: 'newerFormat'; file: string; found: number; known: number }
  /** Something else lies where the journal should. */
  | { kind: 'notADatabase'; file: string; detail: string }
  /** The journal is gone, but what lies around it shows that there was one. */
  | { kind: 'missing'; file: string; remains: string[] }
  | { kind: 'inUse'; file: string }
  | { kind: 'unwritable'; file: string; detail: string }
  | { kind: 'diskFull'; file: string }
  /** The disk answered with an error: whether the last append is there shows only after a restart. */
  | { kind: 'diskFault'; file: string; detail: string }
  | { kind: 'closed' }
  /** Nothing a person can mend: a fault of this program. */
  | { kind: 'failed'; file: string; detail: string }

const restoreOf = (file: string) => `npm run restore -- ${dirname(file)}`

export const sentenceOf = (problem: JournalProblem): string => {
  switch (problem.kind) {
    case 'damaged':
      return `Die Datei ${problem.file} ist beschädigt (${problem.detail}): bitte nicht weiterarbeiten, sondern die letzte Sicherung einspielen (${restoreOf(problem.file)}).`
    case 'newerFormat':
      return `Die Datei ${problem.file} stammt von einer neueren Fassung (Format ${problem.found}, diese kennt ${problem.known}): bitte Wartemarke aktualisieren.`
    case 'notADatabase':
      return `Die Datei ${problem.file} gehört nicht zu Wartemarke (${problem.detail}): mit --data einen anderen Ordner angeben, oder, wenn es das eigene Journal war, die letzte Sicherung einspielen (${restoreOf(problem.file)}).`
    case 'missing':
      return `Die Datei ${problem.file} fehlt, obwohl es sie gab (${problem.remains.slice(0, 3).join(', ')}): bitte zurücklegen, die letzte Sicherung einspielen (${restoreOf(problem.file)}), oder für einen neuen Anfang auch diese wegräumen.`
    case 'inUse':
      return `${problem.file} wird schon benutzt: läuft Wartemarke mit diesem Datenordner bereits?`
    case 'unwritable':
      return `In ${problem.file} lässt sich nicht schreiben (${problem.detail}): Rechte prüfen oder mit --data einen anderen Ordner angeben.`
    case 'diskFull':
      return `Die Datei ${problem.file} kann nicht wachsen, der Datenträger ist voll: bitte Platz schaffen.`
    case 'diskFault':
      return `Die Datei ${problem.file} ist nicht zu lesen oder zu schreiben, der Datenträger meldet ${problem.detail}: bitte prüfen.`
    case 'closed':
      return 'Das Journal ist geschlossen.'
    case 'failed':
      return `Die Datei ${problem.file} hat eine Anweisung des Programms abgelehnt (${problem.detail}): ein Fehler in Wartemarke, bitte melden.`
    default:
      return problem satisfies never
  }
}
