import type { de } from './de.ts'

export const en: Record<keyof typeof de, string> = {
  lines: 'Lines below everything else',
  linesHint: 'The next opening hours, for example, or a telephone number. Six at most.',
  lineAdd: 'Add a line',
  line: 'Text',
  logo: 'Picture at the head of the receipt',
  logoHint: 'Black on white prints best.',
  paper: 'This is what the receipt looks like',
  language: 'Language',
  service: 'Service',
  picture: 'Receipt for {{service}}, {{language}}',
  working: 'Printing anew …',
  stale: 'There is still a fault in the draft. This is the last receipt before it.',
  neverValid: 'There is still a fault in the draft. The receipt comes as soon as it is mended.',
  noAnswer: 'The server does not answer.',
  again: 'Try again',
}
