/**
 * A page for trying out: what the virtual printers printed, and every trouble at the press of a
 * button. Whoever reaches it can take the paper out, so it is served only beside virtual printers.
 */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Fault } from '../../kiosk/printer/virtual/machine.ts'
import { WIDTHS } from '../../kiosk/printer/virtual/sizes.ts'
import { WELL } from '../../kiosk/printer/virtual/status.ts'
import type { PrintedReceipt, VirtualPrinter } from '../../kiosk/printer/virtual/virtualPrinter.ts'
import { escape } from './home.ts'
import { DEEDS, FAULT_WORDS, stateInWords } from './printerTexts.ts'

export type ShownPrinter = { id: string; name: string; printer: VirtualPrinter }

const RECEIPTS = 8
const FAULTS = 8

/** `GET /printer/`, `GET /printer/<id>/<receipt>.png`, `POST /printer/<id>` with `deed=…`. */
export function servePrinterPage(http: FastifyInstance, printers: ShownPrinter[]): void {
  // Receipts count from 1 after every start: their pictures are kept for this run only.
  const run = randomUUID().slice(0, 8)
  const find = (id: string) => printers.find((shown) => shown.id === id)

  void http.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1_000 },
      (_request, body, parsed) => parsed(null, new URLSearchParams(String(body))),
    )

    scope.get('/printer', (_request, reply) => reply.redirect('/printer/', 308))
    scope.get('/printer/', (_request, reply) =>
      withForms(reply)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(page(printers, run)),
    )

    scope.get<{ Params: { id: string; receipt: string } }>(
      '/printer/:id/:receipt.png',
      (request, reply) => {
        const { id, receipt } = request.params
        const found = find(id)
          ?.printer.receipts()
          .find((kept) => kept.id === receipt)
        if (!found) return reply.code(404).send('Diesen Bon gibt es nicht (mehr).')
        return reply
          .type('image/png')
          .header('cache-control', 'private, max-age=3600')
          .send(found.png())
      },
    )

    scope.post<{ Params: { id: string } }>('/printer/:id', (request, reply) => {
      if (!isOwnPage(request)) {
        return reply.code(403).send('Das geht nur von der Druckerseite selbst aus.')
      }
      const shown = find(request.params.id)
      const deed = request.body instanceof URLSearchParams ? request.body.get('deed') : null
      if (!shown || !perform(shown.printer, deed)) {
        return reply.code(400).send('Diesen Knopf gibt es nicht.')
      }
      return reply.redirect('./', 303)
    })
    done()
  })
}

/** As on every page, but its own forms may be sent. */
function withForms(reply: FastifyReply): FastifyReply {
  return (
    reply
      .header(
        'content-security-policy',
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
      // Without a referrer browsers send `Origin: null`, and nobody could press a button.
      .header('referrer-policy', 'same-origin')
  )
}

/** Another site's form would carry its own origin; browsers name it with every POST. */
function isOwnPage({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

function perform(printer: VirtualPrinter, name: string | null): boolean {
  if (name === 'mend') printer.set(WELL)
  else if (name === 'run-out-soon') printer.runOutAfter(RUN_OUT_SOON)
  else {
    const deed = DEEDS.find((known) => known.name === name)
    if (!deed) return false
    printer.set(deed.change)
  }
  return true
}
/** 5 cm: in the middle of the next receipt. */
const RUN_OUT_SOON = 400

const page = (printers: ShownPrinter[], run: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3">
<link rel="icon" href="../icon.svg">
<link rel="stylesheet" href="../printer.css">
<title>Drucker · Wartemarke</title>
</head>
<body>
<header>
<p class="trial">Zum Ausprobieren</p>
<p>Was sonst auf Papier käme, liegt auf dieser Seite.</p>
<a href="../">Zur Startseite</a>
</header>
<main>
${printers.map((shown) => printerPart(shown, run)).join('\n')}
</main>
</body>
</html>
`

function printerPart({ id, name, printer }: ShownPrinter, run: string): string {
  const state = printer.state()
  const words = stateInWords(state)
  const well = '<li class="well">Bereit</li>'
  const button = (deed: string, label: string, kind = '') =>
    `<button name="deed" value="${deed}"${kind && ` class="${kind}"`}>${label}</button>`
  const buttons = DEEDS.filter(({ offered }) => offered(state)).map((deed) =>
    button(deed.name, deed.label),
  )
  if (state.paper !== 'out') buttons.push(button('run-out-soon', 'Papier in 5 cm zu Ende'))
  const receipts = printer.receipts().slice(-RECEIPTS).toReversed()
  return `<section>
<div class="control">
<h1>${escape(name)}</h1>
<ul class="state">${words.length === 0 ? well : words.map(({ text, grave }) => `<li class="${grave ? 'grave' : 'mild'}">${text}</li>`).join('')}</ul>
<form method="post" action="${escape(encodeURIComponent(id))}">
${words.length === 0 ? '' : button('mend', 'Alles in Ordnung bringen', 'mend')}
<div class="deeds">${buttons.join('')}</div>
</form>
${faultList(printer.faults())}
</div>
<div class="slot" aria-hidden="true"></div>
<ol class="strip" reversed>
${receipts.map((receipt) => receiptPart(id, printer, receipt, run)).join('\n')}
</ol>
${receipts.length === 0 ? '<p class="nothing">Noch nichts gedruckt. Ziehen Sie am Kiosk eine Nummer.</p>' : ''}
</section>`
}

function receiptPart(
  id: string,
  { paper }: VirtualPrinter,
  { id: number, text, whole }: PrintedReceipt,
  run: string,
): string {
  const source = `${encodeURIComponent(id)}/${number}.png?run=${run}`
  const words = `Bon ${number}: ${text.join(' / ')}`
  const torn = whole ? '' : '<p class="torn">Unvollständig</p>'
  // Half a pixel a dot: about as large as the paper.
  const width = WIDTHS[paper].paper / 2
  return `<li><img src="${escape(source)}" width="${width}" alt="${escape(words)}">${torn}</li>`
}

function faultList(faults: Fault[]): string {
  if (faults.length === 0) return ''
  const shown = faults.slice(-FAULTS).toReversed()
  const items = shown.map(
    ({ kind, what, connection, offset }) =>
      `<li><strong>${FAULT_WORDS[kind]}</strong> <code>${escape(what)}</code><span>Verbindung ${connection}, ab Byte ${offset}</span></li>`,
  )
  const more =
    faults.length > shown.length ? `<p>… und ${faults.length - shown.length} davor.</p>` : ''
  return `<div class="faults" role="status">
<h2>Der Drucker hat nicht alles verstanden</h2>
<ul>${items.join('')}</ul>${more}
</div>`
}
