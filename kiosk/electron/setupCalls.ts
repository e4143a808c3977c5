/** What the set-up page's messages do. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { PrinterHealth, PrinterTrouble } from '#shared/protocol/printing.ts'
import { SETUP } from './channels.ts'
import { call, type Calls } from './ipc.ts'
import { hashPin } from './pin.ts'
import { SETUP_ORIGIN } from './scheme.ts'
import type { Settings } from './settings.ts'
import {
  setupForm,
  type SaveAnswer,
  type SetupForm,
  type SetupState,
  type TestAnswer,
} from './setup/bridge.ts'
import { readForm, serverOrigin } from './setupForm.ts'

export type SetupDeps = {
  /** Those in force; null at the first start. */
  settings: Settings | null
  state: Omit<SetupState, 'device' | 'first'>
  checkPrinter: (address: string) => string | null
  /** Of the printer at this address, once it has been asked. */
  askPrinter: (address: string) => Promise<PrinterHealth>
  fetch: typeof fetch
  /** Keeps the settings and starts the program anew. */
  apply: (settings: Settings) => void
  back: () => void
  quit: () => void
}

export function setupCalls(deps: SetupDeps): Calls {
  const { settings } = deps
  const device = settings?.device ?? randomBytes(16).toString('hex')
  const first = settings === null
  const nothing = z.tuple([])
  const aForm = z.tuple([setupForm])

  async function save(form: SetupForm): Promise<SaveAnswer> {
    const read = readForm(form, { first, checkPrinter: deps.checkPrinter })
    if ('faults' in read) return { is: 'faults', faults: read.faults }
    const pin = read.pin === null ? settings?.pin : await hashPin(read.pin)
    if (!pin) throw new Error('a form without a PIN passed the check')
    deps.apply({ version: 1, device, pin, ...read.entered })
    return { is: 'saved' }
  }

  return {
    origin: SETUP_ORIGIN,
    asked: {
      [SETUP.read]: call(nothing, (): SetupState => ({ ...deps.state, device, first })),
      [SETUP.save]: call(aForm, save),
      [SETUP.test]: call(aForm, async (form): Promise<TestAnswer> => ({
        server: await tryServer(form, deps.fetch),
        printer: await tryPrinter(form, deps),
      })),
    },
    told: {
      [SETUP.back]: call(nothing, () => {
        if (!first) deps.back()
      }),
      [SETUP.quit]: call(nothing, deps.quit),
    },
  }
}

const PATIENCE = 4_000

async function tryServer(form: SetupForm, ask: typeof fetch): Promise<string> {
  if (form.server === 'here') return 'Der Server läuft auf diesem Gerät und startet mit dem Kiosk.'
  const origin = serverOrigin(form.address)
  if (origin === null) return 'Die Adresse des Servers ist so nicht zu gebrauchen.'
  try {
    const answer = await ask(`${origin}/health`, { signal: AbortSignal.timeout(PATIENCE) })
    const health = z.object({ ok: z.boolean(), date: z.string() }).safeParse(await answer.json())
    if (!health.success) return 'Unter dieser Adresse antwortet etwas anderes als Wartemarke.'
    return health.data.ok
      ? 'Der Server antwortet.'
      : 'Der Server antwortet, meldet aber eine Störung. Bitte dort nachsehen.'
  } catch {
    return 'Der Server antwortet nicht. Bitte Adresse, Netzwerk und Firewall prüfen.'
  }
}

const TROUBLES: Record<PrinterTrouble, string> = {
  paperOut: 'Der Drucker antwortet, hat aber kein Papier.',
  coverOpen: 'Der Drucker antwortet, aber sein Deckel ist offen.',
  cutter: 'Der Drucker antwortet, aber sein Messer klemmt.',
  fault: 'Der Drucker antwortet und meldet eine Störung.',
  unreachable: 'Der Drucker antwortet nicht. Bitte Adresse, Kabel und Strom prüfen.',
}

async function tryPrinter(form: SetupForm, deps: SetupDeps): Promise<string> {
  if (form.printer === 'none') return 'Es wird nicht gedruckt: Die Nummer wird nur angezeigt.'
  if (form.printer === 'server') return 'Der Server druckt; sein Drucker wird dort eingerichtet.'
  const address = form.printerAddress.trim()
  const fault = deps.checkPrinter(address)
  if (fault !== null) return fault
  const { trouble, paperLow, blind } = await deps.askPrinter(address)
  if (trouble !== null) return TROUBLES[trouble]
  if (blind) return 'Der Drucker ist erreichbar, kann aber nicht melden, ob Papier da ist.'
  return paperLow ? 'Der Drucker ist bereit; das Papier geht zu Ende.' : 'Der Drucker ist bereit.'
}
