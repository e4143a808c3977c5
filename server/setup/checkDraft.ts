/** Whether a configuration may be saved in this office: its form, and what the form alone does not show. */
import { checkOffice, type Fault, type Office } from '#shared/domain/config.ts'
import { readLogoOf } from '../printing/openPrinters.ts'

export type Checked = { office: Office } | { faults: Fault[] }

/** A file of nonsense has a fault in each line, and nobody reads them all. */
const FAULTS_TOLD = 200

/** `id`: of this office. Its days are kept under it. */
export async function checkDraft(input: unknown, id: string): Promise<Checked> {
  const checked = checkOffice(input)
  if ('faults' in checked) return { faults: checked.faults.slice(0, FAULTS_TOLD) }
  const { office } = checked
  const faults: Fault[] = []
  if (office.id !== id)
    faults.push({
      path: ['id'],
      message: `muss „${id}“ bleiben: so heißt dieses Amt im Datenordner`,
    })
  const logo = await readLogoOf(office, 80)
  if (logo && 'fault' in logo) faults.push({ path: ['logo'], message: logo.fault })
  return faults.length > 0 ? { faults } : { office }
}
