/** From settings to the fields of the set-up page and back, with a German sentence for whatever is wrong. */
import { isAbsolute } from 'node:path'
import { screenSize } from '#shared/protocol/bridge.ts'
import type { Settings } from './settings.ts'
import type { Faults, SetupForm } from './setup/bridge.ts'

export const formOf = (settings: Settings | null, dataFolder: string): SetupForm => {
  const { server, printer, screen, autostart } = settings ?? FRESH
  return {
    server: server.is,
    address: server.is === 'elsewhere' ? server.origin : '',
    port: server.is === 'here' ? String(server.port) : '8080',
    data: server.is === 'here' ? server.data : dataFolder,
    office: (server.is === 'here' ? server.office : null) ?? '',
    printers: server.is === 'here' && server.printers !== NO_PRINTERS ? server.printers : '',
    printer: printer.is,
    printerName: (printer.is === 'server' ? printer.name : null) ?? '',
    printerAddress: printer.is === 'own' ? printer.address : '',
    widthMm: screen ? String(screen.widthMm) : '',
    heightMm: screen ? String(screen.heightMm) : '',
    distanceMm: screen ? String(screen.distanceMm) : '',
    pin: '',
    autostart,
  }
}

/** For the server's option. */
const NO_PRINTERS = 'none'

type Entered = Omit<Settings, 'version' | 'device' | 'pin'>

const FRESH: Entered = {
  server: { is: 'elsewhere', origin: '' },
  printer: { is: 'server', name: null },
  screen: null,
  autostart: true,
}

/** `checkPrinter` answers with a German sentence, or null if the address can be used. */
export function readForm(
  form: SetupForm,
  deps: { first: boolean; checkPrinter: (address: string) => string | null },
): { entered: Entered; pin: string | null } | { faults: Faults } {
  const faults: Faults = {}
  const server =
    form.server === 'here' ? serverHere(form, faults, deps.checkPrinter) : elsewhere(form, faults)
  const printer = readPrinter(form, faults, deps.checkPrinter)
  const screen = readScreen(form, faults)
  const pin = form.pin.trim()
  if (pin === '' ? deps.first : !/^\d{6,12}$/.test(pin))
    faults.pin = 'Die PIN braucht 6 bis 12 Ziffern.'
  if (server === null || printer === null || Object.keys(faults).length > 0) return { faults }
  return {
    entered: {
      server,
      printer,
      screen,
      autostart: form.autostart,
    },
    pin: pin === '' ? null : pin,
  }
}

function elsewhere({ address }: SetupForm, faults: Faults): Settings['server'] | null {
  const origin = serverOrigin(address)
  if (origin !== null) return { is: 'elsewhere', origin }
  faults.address = 'Bitte die Adresse des Servers eingeben, zum Beispiel http://192.168.1.10:8080.'
  return null
}

/** `192.168.1.10:8080` is enough; a path behind it would be lost, so it is refused. */
export function serverOrigin(text: string): string | null {
  const typed = text.trim().replace(/\/$/, '')
  const url = /^[a-z]+:\/\//i.test(typed) ? typed : `http://${typed}`
  if (!URL.canParse(url)) return null
  const { origin, href, protocol } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  return href === `${origin}/` ? origin : null
}

function serverHere(
  form: SetupForm,
  faults: Faults,
  check: (address: string) => string | null,
): Settings['server'] | null {
  const port = Number(form.port)
  const data = form.data.trim()
  const office = form.office.trim()
  const printers = form.printers.trim() || NO_PRINTERS
  if (!/^\d+$/.test(form.port.trim()) || port < 1 || port > 65_535)
    faults.port = 'Der Port ist eine Zahl von 1 bis 65535, meistens 8080.'
  if (!isAbsolute(data))
    faults.data = 'Bitte einen vollständigen Ordner angeben, zum Beispiel /var/lib/wartemarke.'
  const fault = printers === NO_PRINTERS ? null : printersFault(printers, check)
  if (fault !== null) faults.printers = fault
  if (faults.port ?? faults.data ?? faults.printers) return null
  return { is: 'here', port, data, office: office === '' ? null : office, printers }
}

/** `eingang=tcp://…,flur=usb:…`, or one without a name. */
function printersFault(text: string, check: (address: string) => string | null): string | null {
  for (const part of text.split(',')) {
    const fault = check(part.trim().replace(/^[a-z0-9-]{1,40}=/, ''))
    if (fault !== null) return fault
  }
  return null
}

function readPrinter(
  { printer, printerName, printerAddress }: SetupForm,
  faults: Faults,
  check: (address: string) => string | null,
): Settings['printer'] | null {
  if (printer === 'none') return { is: 'none' }
  if (printer === 'server') {
    const name = printerName.trim()
    if (name.length > 40) faults.printerName = 'Der Name eines Druckers hat höchstens 40 Zeichen.'
    return { is: 'server', name: name === '' ? null : name }
  }
  const address = printerAddress.trim()
  const fault = check(address)
  if (fault === null) return { is: 'own', address }
  faults.printerAddress = fault
  return null
}

/** All three or none. */
function readScreen(form: SetupForm, faults: Faults): Settings['screen'] {
  const typed = [form.widthMm, form.heightMm, form.distanceMm].map((text) => text.trim())
  if (typed.every((text) => text === '')) return null
  const [widthMm, heightMm, distanceMm] = typed.map((text) =>
    text === '' ? Number.NaN : Number(text.replace(',', '.')),
  )
  const parsed = screenSize.safeParse({ widthMm, heightMm, distanceMm })
  if (parsed.success) return parsed.data
  const { shape } = screenSize
  if (!shape.widthMm.safeParse(widthMm).success)
    faults.widthMm = 'Breite der Bildfläche: 80 bis 4000 mm, oder alle drei Felder leer lassen.'
  if (!shape.heightMm.safeParse(heightMm).success)
    faults.heightMm = 'Höhe der Bildfläche: 80 bis 4000 mm, oder alle drei Felder leer lassen.'
  if (!shape.distanceMm.safeParse(distanceMm).success)
    faults.distanceMm = 'Abstand der Augen: 200 bis 2000 mm, meistens 600.'
  return null
}
