/** Before all tests: two workers that unpacked the browser at once would each find half of the other's. */
import { unpackBrowser } from './browser.ts'

export async function setup(): Promise<void> {
  await unpackBrowser()
}
