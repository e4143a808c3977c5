/** A configuration out of a file: read and checked, each fault with its line. Nothing changes by it. */
import type { ReadFile } from '#shared/protocol/setup.ts'
import { checkDraft } from './checkDraft.ts'
import { readJson } from './jsonFile.ts'

export async function readFile(text: string, id: string): Promise<ReadFile> {
  const read = readJson(text)
  if ('fault' in read) return { ok: false, faults: [read.fault] }
  const checked = await checkDraft(read.value, id)
  if ('office' in checked) return { ok: true, office: checked.office }
  return {
    ok: false,
    faults: checked.faults.map(({ path, message, key }) => ({
      path,
      message,
      line: read.lineOf(path, key),
    })),
  }
}
