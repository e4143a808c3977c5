/** The words of the virtual printer's page; a page for trying out, in German only. */
import type { Fault } from '../../kiosk/printer/virtual/machine.ts'
import type { PrinterState } from '../../kiosk/printer/virtual/status.ts'

/** Every state in words; empty when all is well. */
export function stateInWords(state: PrinterState): { text: string; grave: boolean }[] {
  const words: { text: string; grave: boolean }[] = []
  const say = (text: string, grave = true) => words.push({ text, grave })
  if (state.hanging) say('Nimmt Daten an, antwortet aber nicht')
  if (state.paper === 'out') say('Kein Papier mehr')
  if (state.paper === 'low') say('Papier geht zu Ende', false)
  if (state.cover === 'open') say('Klappe ist offen')
  if (state.cutter === 'jammed') say('Messer klemmt')
  if (state.cutter === 'freed') say('Messer ist frei, der Drucker wartet auf die Freigabe')
  if (state.fault) say('Druckkopf ist zu heiß')
  return words
}

export const FAULT_WORDS: Record<Fault['kind'], string> = {
  unknown: 'Unbekannter Befehl',
  parameter: 'Unzulässiger Wert',
  place: 'Befehl an falscher Stelle',
  cut: 'Auftrag bricht mittendrin ab',
}

export type Deed = {
  name: string
  label: string
  change: Partial<PrinterState>
  /** Otherwise the button is left out. */
  offered: (state: PrinterState) => boolean
}

export const DEEDS: Deed[] = [
  {
    name: 'paper-low',
    label: 'Papier fast leer',
    change: { paper: 'low' },
    offered: ({ paper }) => paper === 'ok',
  },
  {
    name: 'paper-out',
    label: 'Papier leer',
    change: { paper: 'out' },
    offered: ({ paper }) => paper !== 'out',
  },
  {
    name: 'refill',
    label: 'Neue Rolle einlegen',
    change: { paper: 'ok' },
    offered: ({ paper }) => paper !== 'ok',
  },
  {
    name: 'open',
    label: 'Klappe öffnen',
    change: { cover: 'open' },
    offered: ({ cover }) => cover === 'closed',
  },
  {
    name: 'close',
    label: 'Klappe schließen',
    change: { cover: 'closed' },
    offered: ({ cover }) => cover === 'open',
  },
  {
    name: 'jam',
    label: 'Messer verklemmen',
    change: { cutter: 'jammed' },
    offered: ({ cutter }) => cutter === 'ok',
  },
  {
    name: 'free',
    label: 'Messer frei machen',
    change: { cutter: 'freed' },
    offered: ({ cutter }) => cutter === 'jammed',
  },
  {
    name: 'heat',
    label: 'Überhitzen',
    change: { fault: true },
    offered: ({ fault }) => !fault,
  },
  {
    name: 'cool',
    label: 'Abkühlen',
    change: { fault: false },
    offered: ({ fault }) => fault,
  },
  {
    name: 'hang',
    label: 'Aufhängen',
    change: { hanging: true },
    offered: ({ hanging }) => !hanging,
  },
  {
    name: 'wake',
    label: 'Weiterlaufen lassen',
    change: { hanging: false },
    offered: ({ hanging }) => hanging,
  },
]
