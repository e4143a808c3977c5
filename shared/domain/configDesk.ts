/** What clerks can say of a number, in words of the office, and who has to sign in. */
import { z } from 'zod'
import { id } from './configParts.ts'
import { visibleText } from './visible.ts'

/** Chosen from a list, never written: so nothing about a person is stored. */
const phrase = z.strictObject({ id, name: visibleText(60) })
const phrases = z.array(phrase).max(9)

/** For the colleague who takes a number over, when it is parked or passed on. */
export const notes = phrases.default([
  { id: 'begonnen', name: 'Vorgang ist angelegt' },
  { id: 'foto', name: 'Foto wird gemacht' },
  { id: 'formular', name: 'Formular wird ausgefüllt' },
  { id: 'unterlagen', name: 'Unterlagen werden geholt' },
  { id: 'bezahlen', name: 'Nur noch bezahlen' },
  { id: 'abholen', name: 'Nur noch abholen' },
])

/** What came of it, for the report. */
export const outcomes = phrases.default([
  { id: 'erledigt', name: 'Erledigt' },
  { id: 'unterlagen', name: 'Unterlagen fehlten' },
  { id: 'termin', name: 'Neuer Termin nötig' },
  { id: 'andere-stelle', name: 'An andere Stelle verwiesen' },
])

export const access = z
  .strictObject({
    /** `paired`: a display shows nothing until a manager has confirmed its code. */
    displays: z.enum(['open', 'paired']).default('open'),
    /** A counter nobody touches for so long asks for the PIN; null: never. */
    lockMinutes: z.int().min(1).max(240).nullable().default(15),
    /** Reports about single counters: behind a counter is a person, so the staff council must agree, and its page says so. */
    singleCounters: z.boolean().default(false),
  })
  .prefault({})
