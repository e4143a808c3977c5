/** The paper of a ticket that nobody has pulled, as a configuration would print it. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office, Service } from '#shared/domain/config.ts'
import { EMPTY_DAY } from '#shared/domain/day/state.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { dateIn } from '#shared/domain/moment.ts'
import { nextLabel, seriesOf } from '#shared/domain/numbering.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { receiptOf } from '#shared/receipt/receiptOf.ts'
import { receiptTexts } from '#shared/receipt/texts/index.ts'
import { encodeReceipt } from '../../kiosk/printer/encode.ts'
import { createMachine } from '../../kiosk/printer/virtual/machine.ts'
import { pictureOf } from '../../kiosk/printer/virtual/picture.ts'
import { planFor } from '../office/plan.ts'
import { secondChanceRule } from '../views/common.ts'
import { readOfficeLogo } from './openPrinters.ts'

const PAPER = 80
/** A number with two figures, a few people before it, and a wait of half an hour. */
const SAMPLE = {
  number: 45,
  ahead: 6,
  wait: { fromMinutes: 25, toMinutes: 35, beforeClosing: true },
  secretName: 'so-sieht-es-aus-wie-hier',
}

type Asked = { service: Service; language: Language; publicUrl: string | null; now: Moment }

/** A PNG. @throws UserError when the logo cannot be read. */
export async function receiptPicture(office: Office, asked: Asked): Promise<Buffer> {
  const receipt = await sampleReceipt(office, asked)
  const logo = await readOfficeLogo(office, PAPER)
  return paperOf(encodeReceipt(receipt, { paper: PAPER, codePage: 'wpc1252', logo }))
}

async function sampleReceipt(office: Office, asked: Asked): Promise<Receipt> {
  const { service, language, publicUrl, now } = asked
  await receiptTexts.load(language)
  const plan = planFor(office, dateIn(now, office.zone).toString(), () => null)
  const series = { [seriesOf(plan, service.id)]: SAMPLE.number - 1 }
  const label = nextLabel({ ...EMPTY_DAY, plan, series }, service.id)
  const source = {
    office: { name: office.name, zone: office.zone, trial: false },
    ticket: { label, issuedAt: now, ahead: SAMPLE.ahead },
    service,
    party: 1,
    wait: SAMPLE.wait,
    secondChance: secondChanceRule({ plan }),
    lines: office.receiptLines,
    followUrl: office.phone.on && publicUrl ? `${publicUrl}/t/${SAMPLE.secretName}` : null,
    now: Date.parse(now),
  }
  return receiptOf(source, receiptTexts.in(language), language)
}

/** As it comes out of the virtual printer. */
function paperOf(bytes: Uint8Array): Buffer {
  let picture: Buffer | null = null
  const machine = createMachine({
    paper: PAPER,
    released: (sheet) => (picture = pictureOf(sheet, PAPER)),
    faulty: ({ what }) => {
      throw new Error(`the virtual printer does not understand ${what}`)
    },
    changed: () => {},
  })
  const line = machine.open(() => {})
  line.receive(bytes)
  line.end()
  if (!picture) throw new Error('nothing was printed')
  return picture
}
