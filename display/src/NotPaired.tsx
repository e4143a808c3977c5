/** @jsxImportSource preact */
import { spacedCode } from '#shared/client/pairing.ts'
import { PAIRING_WORDS } from '#shared/i18n/pairing.ts'
import './notPaired.css'

/** For staff: how this display becomes one of the office's. Nothing of the day is on it. */
export function NotPaired({ code }: { code: string | null }) {
  const { de, en } = PAIRING_WORDS.display
  return (
    <main className="not-paired" lang="de" aria-live="polite">
      <h1>{de.title}</h1>
      <p>{de.todo}</p>
      <p className="not-paired-code num">{code === null ? '… …' : spacedCode(code)}</p>
      <div lang="en">
        <p>
          <b>{en.title}</b>
        </p>
        <p>{en.todo}</p>
      </div>
    </main>
  )
}
