import type { Receipt } from '#shared/receipt/receipt.ts'

export const aReceipt = (label = 'A 045'): Receipt => ({
  language: 'de',
  office: 'Bürgerbüro Willich',
  trial: null,
  heading: 'Ihre Nummer',
  label,
  service: 'Führungszeugnis',
  issued: 'Dienstag, 24. November 2026, 09:51 Uhr',
  facts: [{ name: 'Vor Ihnen warten', value: '8' }],
  follow: null,
  advice: [],
  lines: [],
})
