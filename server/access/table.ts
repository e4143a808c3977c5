/** A few records of one kind, held in memory; each change is on disk before it holds. */
import type { z } from 'zod'
import type { Records } from '../journal/records.ts'

export class Table<Item extends { id: string }> {
  readonly #records: Records
  readonly #kind: string
  readonly #items: Map<string, Item>

  private constructor(records: Records, kind: string, items: Item[]) {
    this.#records = records
    this.#kind = kind
    this.#items = new Map(items.map((item) => [item.id, item]))
  }

  /** @throws JournalError, ZodError when a record is not of this form. */
  static async open<Item extends { id: string }>(
    records: Records,
    kind: string,
    form: z.ZodType<Item>,
  ): Promise<Table<Item>> {
    const stored = await records.all(kind)
    return new Table(
      records,
      kind,
      stored.map(({ body }) => form.parse(body)),
    )
  }

  get(id: string): Item | null {
    return this.#items.get(id) ?? null
  }

  all(): Item[] {
    return [...this.#items.values()]
  }

  /** @throws JournalError; then nothing has changed. */
  async put(item: Item): Promise<void> {
    await this.#records.put(this.#kind, item.id, item)
    this.#items.set(item.id, item)
  }

  /** @throws JournalError; then nothing has changed. */
  async remove(id: string): Promise<void> {
    await this.#records.remove(this.#kind, id)
    this.#items.delete(id)
  }
}
