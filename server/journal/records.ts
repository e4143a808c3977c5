/**
 * Beside the facts: what is changed and deleted, such as accounts, sign-ins and paired devices. It lies in the same file, so
 * that there is one to back up, and nothing of it ever comes into the journal.
 */
export type StoredRecord = { id: string; body: unknown }

export interface Records {
  /** All of a kind, by id. Throws JournalError. */
  all(kind: string): Promise<StoredRecord[]>
  /** Answers when it is on disk. `body` must be JSON. Throws JournalError. */
  put(kind: string, id: string, body: unknown): Promise<void>
  /** Nothing when there is none. Throws JournalError. */
  remove(kind: string, id: string): Promise<void>
}
