/**
 * Pictures of receipts as they come out of the printer, dot by dot, to be looked at:
 * `node e2e/gallery/receipts.ts [part of name]`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import type { CodePage } from '../../kiosk/printer/codePage.ts'
import { encodeReceipt } from '../../kiosk/printer/encode.ts'
import { readLogo } from '../../kiosk/printer/logo.ts'
import { picture, printed } from '../../kiosk/printer/golden/printed.ts'
import { KINDS, receiptIn } from '../../kiosk/printer/golden/samples.ts'
import type { Paper } from '../../kiosk/printer/layout.ts'

const [part = ''] = process.argv.slice(2)
const PAPERS: Paper[] = [80, 58]
mkdirSync('.shots', { recursive: true })

async function shoot(name: string, receipt: Receipt, codePage: CodePage, png: Uint8Array | null) {
  for (const paper of PAPERS) {
    const file = `.shots/receipt-${name}-${paper}.png`
    if (!file.includes(part)) continue
    const read = png && (await readLogo(png, paper))
    const logo = read && 'bitmap' in read ? read.bitmap : null
    const onPaper = printed(encodeReceipt(receipt, { paper, codePage, logo }), paper)
    writeFileSync(file, picture(onPaper).toBuffer('image/png'))
    const troubles = onPaper.troubles.map(({ kind, what }) => ` ${kind}: ${what}`)
    console.log(`${file}${troubles.join()}`)
  }
}

for (const language of LANGUAGES) await shoot(language, await receiptIn(language), 'wpc1252', null)
for (const [kind, changes] of Object.entries(KINDS))
  await shoot(`kind-${kind.replaceAll(' ', '-')}`, await receiptIn('de', changes), 'wpc1252', null)
await shoot('de-drawn', await receiptIn('de'), 'pc866', null)
await shoot('pl-in-its-page', await receiptIn('pl'), 'wpc1250', null)
await shoot('ru-in-its-page', await receiptIn('ru'), 'wpc1251', null)
const png = readFileSync(new URL('../../kiosk/printer/golden/logo.png', import.meta.url))
await shoot('logo', await receiptIn('de'), 'wpc1252', png)
await shoot('logo-ar', await receiptIn('ar'), 'wpc1252', png)
