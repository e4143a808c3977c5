/** The program's options: each declared once, with its check, default and help. */
import { Temporal } from 'temporal-polyfill'
import { DEFAULT_FOLDER } from './backups/names.ts'
import { callersBehind } from './http/caller.ts'
import { parsePrinters } from './printing/printers.ts'
import { declare, helpLines, readDeclared, UserError, type Values } from './declaredOptions.ts'

const someText = (whatIsRight: string) => (text: string) => {
  if (text.trim() !== '' && !text.includes('\0')) return text
  throw new Error(whatIsRight)
}

const CLOCK_FORM = /^(19|2\d)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/

const OPTIONS = {
  data: declare({
    value: 'ORDNER',
    env: 'WARTEMARKE_DATA',
    default: 'data',
    help: 'Ordner für alle Daten; wird angelegt, wenn er fehlt',
    parse: someText('braucht einen Ordner, zum Beispiel --data /var/lib/wartemarke'),
  }),
  port: declare({
    value: 'ZAHL',
    env: 'WARTEMARKE_PORT',
    default: 8080,
    help: 'Port des Servers; 0 nimmt einen freien',
    parse: (text) => {
      const port = Number(text)
      if (/^\d+$/.test(text) && port <= 65_535) return port
      throw new Error('braucht eine Zahl von 0 bis 65535, zum Beispiel --port 8080')
    },
  }),
  host: declare({
    value: 'ADRESSE',
    env: 'WARTEMARKE_HOST',
    default: '0.0.0.0',
    help: 'Adresse, auf der er erreichbar ist; 127.0.0.1 nur für diesen Rechner',
    parse: (text) => {
      if (/^[\w.:-]+$/.test(text)) return text
      throw new Error('braucht eine Adresse, zum Beispiel --host 127.0.0.1')
    },
  }),
  office: declare<string | null>({
    value: 'NAME|DATEI',
    env: 'WARTEMARKE_OFFICE',
    default: null,
    help: 'mitgeliefertes Amt (willich, krefeld …) oder eine JSON-Datei; ohne Angabe das Amt im Datenordner, sonst willich; gilt nicht mehr, sobald das Amt am Leitungsplatz eingerichtet wurde',
    parse: someText('braucht einen Namen oder eine Datei, zum Beispiel --office willich'),
  }),
  trial: declare({
    value: null,
    env: 'WARTEMARKE_TRIAL',
    default: false,
    help: 'Probebetrieb: heute eine zusätzliche Sprechzeit; von selbst bei neuem Datenordner ohne --office',
    parse: (text) => {
      if (text === 'true' || text === '1') return true
      if (text === 'false' || text === '0') return false
      throw new Error('ist ein Schalter: true oder false')
    },
  }),
  printer: declare({
    value: 'DRUCKER',
    env: 'WARTEMARKE_PRINTER',
    default: 'virtual',
    help: 'Drucker für Kioske im Browser: virtual, none, tcp://…, usb:/dev/usb/lp0, serial:…, queue:…; mehrere als name=…,name=…',
    parse: (text) => {
      try {
        parsePrinters(text)
        return text
      } catch (error) {
        throw new Error(`braucht einen Drucker: ${(error as Error).message}`, { cause: error })
      }
    },
  }),
  backups: declare<string | null>({
    value: 'ORDNER|none',
    env: 'WARTEMARKE_BACKUPS',
    default: DEFAULT_FOLDER,
    help: 'Ordner für Sicherungen, am besten auf einem anderen Datenträger; ein Name ohne Pfad liegt im Datenordner; none macht keine',
    parse: (text) =>
      text === 'none'
        ? null
        : someText('braucht einen Ordner oder none, zum Beispiel --backups /mnt/sicherung')(text),
  }),
  'backup-every': declare({
    value: 'STUNDEN',
    env: 'WARTEMARKE_BACKUP_EVERY',
    default: 1,
    help: 'so oft wird gesichert; behalten werden die letzten 24 Stunden und 14 Tage, in denen es eine Sicherung gibt',
    parse: (text) => {
      const hours = Number(text)
      if (/^\d+(\.\d+)?$/.test(text) && hours > 0 && hours <= 24) return hours
      throw new Error('braucht eine Zahl von Stunden bis 24, zum Beispiel --backup-every 1')
    },
  }),
  'public-url': declare<string | null>({
    value: 'ADRESSE',
    env: 'WARTEMARKE_PUBLIC_URL',
    default: null,
    help: 'Adresse, unter der Telefone diesen Server erreichen: steht im QR-Code des Zettels; ohne Angabe hat der Zettel keinen',
    parse: (text) => {
      const url = URL.canParse(text) ? new URL(text) : null
      const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search
      if (plain) return url.origin
      throw new Error(
        'braucht eine Adresse ohne Pfad, zum Beispiel --public-url https://warten.example.de',
      )
    },
  }),
  push: declare<string | null>({
    value: 'ADRESSE',
    env: 'WARTEMARKE_PUSH',
    default: null,
    help: 'schaltet Nachrichten auf Telefone mit geschlossener Seite ein (Web Push, braucht Internet); die E-Mail-Adresse erfahren die Dienste der Browser',
    parse: (text) => {
      if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return `mailto:${text}`
      throw new Error('braucht eine E-Mail-Adresse, zum Beispiel --push buergerbuero@example.de')
    },
  }),
  'new-password': declare<string | null>({
    value: 'NAME',
    default: null,
    help: 'gibt dem Konto dieses Namens ein neues Passwort und zeigt es einmal; für wen niemand mehr ein neues vergeben kann',
    parse: someText('braucht den Namen eines Kontos, zum Beispiel --new-password Verwaltung'),
  }),
  'tls-cert': declare<string | null>({
    value: 'DATEI',
    env: 'WARTEMARKE_TLS_CERT',
    default: null,
    help: 'Zertifikat mit seiner Kette (PEM): HTTPS statt HTTP; zusammen mit --tls-key; ein erneuertes gilt ohne Neustart',
    parse: someText('braucht eine Datei, zum Beispiel --tls-cert /etc/wartemarke/amt.pem'),
  }),
  'tls-key': declare<string | null>({
    value: 'DATEI',
    env: 'WARTEMARKE_TLS_KEY',
    default: null,
    help: 'Schlüssel zum Zertifikat (PEM, ohne Passwort)',
    parse: someText('braucht eine Datei, zum Beispiel --tls-key /etc/wartemarke/amt.key'),
  }),
  'trust-proxy': declare<string[]>({
    value: 'ADRESSEN',
    env: 'WARTEMARKE_TRUST_PROXY',
    default: [],
    help: 'Adressen oder Netze der Reverse-Proxys, durch Komma getrennt: nur ihnen wird geglaubt, für wen sie fragen (X-Forwarded-For, -Proto, -Host)',
    parse: (text) => {
      const proxies = text.split(',').map((one) => one.trim())
      try {
        callersBehind(proxies)
        return proxies
      } catch (error) {
        const whatIsRight =
          'braucht Adressen oder Netze, zum Beispiel --trust-proxy 127.0.0.1,10.0.5.0/24'
        throw new Error(whatIsRight, { cause: error })
      }
    },
  }),
  language: declare<'de' | 'en'>({
    value: 'de|en',
    env: 'WARTEMARKE_LANGUAGE',
    default: 'de',
    help: 'Sprache der Startseite und ihrer Links',
    parse: (text) => {
      if (text === 'de' || text === 'en') return text
      throw new Error('ist de oder en')
    },
  }),
  clock: declare<Temporal.PlainDateTime | null>({
    value: 'ZEIT',
    env: 'WARTEMARKE_CLOCK',
    default: null,
    help: 'gestellte Uhr zum Ausprobieren, Ortszeit des Amts, zum Beispiel 2020-11-17T07:40',
    parse: (text) => {
      try {
        // In one form only: Temporal would take and drop an offset, and knows years that no calendar shows.
        if (CLOCK_FORM.test(text)) return Temporal.PlainDateTime.from(text)
      } catch {
        // A date that does not exist is as wrong as one that is no date.
      }
      throw new Error('braucht Datum und Uhrzeit, zum Beispiel --clock 2020-11-17T07:40')
    },
  }),
}

export type Options = Values<typeof OPTIONS>

/** @throws UserError for an unknown option or a wrong value, from the command line or the environment. */
export function readOptions(argv: string[], env: NodeJS.ProcessEnv): Options | 'help' {
  const options = readDeclared(OPTIONS, argv, env)
  if (options !== 'help' && (options['tls-cert'] === null) !== (options['tls-key'] === null))
    throw new UserError('--tls-cert und --tls-key gehören zusammen: bitte beide angeben.')
  return options
}

/** Null: plain HTTP. */
export const certificateFiles = (options: Options): { cert: string; key: string } | null => {
  const { 'tls-cert': cert, 'tls-key': key } = options
  return cert === null || key === null ? null : { cert, key }
}

export const helpText = (): string =>
  `Wartemarke – Wartenummern für die offene Sprechzeit\n\n  npm start -- [Angaben]\n\n${helpLines(OPTIONS)}\n`
