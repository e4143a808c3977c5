/** What the set-up page can ask of the shell, as `window.einrichten`. */
import { z } from 'zod'

const text = z.string().max(1_000)

/** As it stands on the page; checked field by field when it is saved. */
export const setupForm = z.strictObject({
  server: z.enum(['elsewhere', 'here']),
  address: text,
  port: text,
  data: text,
  office: text,
  /** The server's own ones. */
  printers: text,
  printer: z.enum(['server', 'own', 'none']),
  printerName: text,
  printerAddress: text,
  widthMm: text,
  heightMm: text,
  distanceMm: text,
  /** Empty: the old one stays. */
  pin: text,
  autostart: z.boolean(),
})
export type SetupForm = z.output<typeof setupForm>

export type SetupState = {
  form: SetupForm
  /** Why somebody is here who did not ask for it, as a German sentence. */
  notice: string | null
  /** Nothing is set up yet: a PIN is needed, and there is no way back. */
  first: boolean
  device: string
  version: string
  places: { settings: string; log: string }
}

/** German sentences, to be shown at their field. */
export type Faults = Partial<Record<keyof SetupForm, string>>
export type SaveAnswer = { is: 'saved' } | { is: 'faults'; faults: Faults }
/** German sentences. */
export type TestAnswer = { server: string; printer: string }

export type SetupBridge = {
  read: () => Promise<SetupState>
  /** After `saved` the whole program starts anew. */
  save: (form: SetupForm) => Promise<SaveAnswer>
  test: (form: SetupForm) => Promise<TestAnswer>
  back: () => void
  quit: () => void
}
