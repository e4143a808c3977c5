/** Where the printer is, as one line of text in the settings. */
import { CODE_PAGES, type CodePage } from './codePage.ts'
import type { Paper } from './layout.ts'

export type PrinterAddress = { paper: Paper; codePage: CodePage } & (
  | { kind: 'tcp'; host: string; port: number }
  /** A printer device of Linux: `/dev/usb/lp0`. */
  | { kind: 'usb'; path: string }
  /** `/dev/ttyUSB0`, `COM3`. */
  | { kind: 'serial'; path: string; baud: number }
  /** A queue of CUPS or of the Windows spooler. */
  | { kind: 'queue'; name: string }
)

/** Epson, TM series: the speeds that the switches of a serial interface offer. */
const BAUDS = [2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200]
const PAPERS: readonly Paper[] = [58, 80]

const FORMS =
  'Richtig ist zum Beispiel tcp://192.168.1.20:9100, usb:/dev/usb/lp0, ' +
  'serial:/dev/ttyUSB0?baud=19200 oder queue:NAME, dahinter auf Wunsch ?paper=58 oder ?codepage=pc858.'

/** Throws an `Error` whose message is a German sentence saying what is right. */
export function parsePrinterAddress(text: string): PrinterAddress {
  const wrong = (what: string): Error => new Error(`Die Druckeradresse „${text}“ ${what}`)
  const [way, query] = splitOnce(text.trim(), '?')
  const [scheme, rest] = splitOnce(way, ':')
  const options = readOptions(query, wrong)
  const common = {
    paper: choose(options, 'paper', PAPERS, 80, wrong),
    codePage: choose(options, 'codepage', Object.keys(CODE_PAGES) as CodePage[], 'wpc1252', wrong),
  }
  switch (scheme) {
    case 'tcp':
      refuseOthers(options, wrong)
      return { kind: 'tcp', ...readHost(rest, wrong), ...common }
    case 'usb':
      refuseOthers(options, wrong)
      if (!/^\/.*[^/]$/.test(rest))
        throw wrong('nennt keine Gerätedatei. Richtig ist zum Beispiel usb:/dev/usb/lp0.')
      return { kind: 'usb', path: rest, ...common }
    case 'serial': {
      const baud = choose(options, 'baud', BAUDS, 19_200, wrong)
      refuseOthers(options, wrong)
      if (!/^(\/.*[^/]|COM\d{1,3})$/i.test(rest))
        throw wrong(
          'nennt keinen seriellen Anschluss. Richtig ist zum Beispiel serial:/dev/ttyUSB0 oder serial:COM3.',
        )
      return { kind: 'serial', path: rest, baud, ...common }
    }
    case 'queue':
      refuseOthers(options, wrong)
      return { kind: 'queue', name: readName(rest, wrong), ...common }
    default:
      throw wrong(`beginnt nicht mit tcp:, usb:, serial: oder queue:. ${FORMS}`)
  }
}

type Wrong = (what: string) => Error

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function readOptions(query: string, wrong: Wrong): Map<string, string> {
  const options = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(query)) {
    if (options.has(name)) throw wrong(`nennt ${name} zweimal. Bitte nur einmal angeben.`)
    options.set(name, value)
  }
  return options
}

/** Takes the option out, so that what is left over is unknown. */
function choose<T extends string | number>(
  options: Map<string, string>,
  name: string,
  allowed: readonly T[],
  otherwise: T,
  wrong: Wrong,
): T {
  const given = options.get(name)
  if (given === undefined) return otherwise
  options.delete(name)
  const found = allowed.find((value) => String(value) === given)
  if (found === undefined)
    throw wrong(`nennt ${name}=${given}. Möglich sind ${allowed.join(', ')}.`)
  return found
}

function refuseOthers(options: Map<string, string>, wrong: Wrong): void {
  const [name] = options.keys()
  if (name !== undefined) throw wrong(`enthält die unbekannte Angabe „${name}“. ${FORMS}`)
}

function readHost(rest: string, wrong: Wrong): { host: string; port: number } {
  const found =
    /^\/\/(?:\[(?<six>[0-9a-fA-F:.]+)\]|(?<name>[\w.-]+))(?::(?<port>\d{1,5}))?\/?$/.exec(rest)
  const { six, name, port = '9100' } = found?.groups ?? {}
  const host = six ?? name
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535)
    throw wrong(
      'nennt keinen Rechner mit Anschluss. Richtig ist zum Beispiel tcp://192.168.1.20:9100.',
    )
  return { host, port: Number(port) }
}

/** The name becomes an argument of a program: a leading dash would be read as an option. */
function readName(rest: string, wrong: Wrong): string {
  const sentence = 'nennt keine Druckerwarteschlange. Richtig ist zum Beispiel queue:Bondrucker.'
  if (!/^[^-\p{Cc}/,#][^\p{Cc}/,#]{0,126}$/u.test(rest)) throw wrong(sentence)
  return rest
}
