import { Delete, LogOut, Settings, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Bridge, LeaveAnswer } from '#shared/protocol/bridge.ts'
import './staffPad.css'

export type Staff = Pick<Bridge<never>, 'leave' | 'openSettings'>

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
const LONGEST_PIN = 12

const shortened = (pin: string) => pin.slice(0, -1)
const lengthenedBy = (digit: string) => (pin: string) => (pin + digit).slice(0, LONGEST_PIN)

export function StaffPad({ staff, close }: { staff: Staff; close: () => void }) {
  const [pin, setPin] = useState('')
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])

  // Before anybody else, wherever the focus is: digits are for the PIN here, not for the fields behind.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      event.stopPropagation()
      if (/^\d$/.test(event.key)) setPin(lengthenedBy(event.key))
      if (event.key === 'Backspace') setPin(shortened)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])

  async function ask(wish: (typed: string) => Promise<LeaveAnswer>) {
    setAsking(true)
    try {
      const answer = refusalOf(await wish(pin))
      setRefusal(answer)
      if (answer === null) close()
    } finally {
      setAsking(false)
      setPin('')
    }
  }

  return (
    <dialog
      ref={dialog}
      lang="de"
      dir="ltr"
      className="staff"
      aria-labelledby="staff-title"
      onClose={close}
    >
      <h1 id="staff-title" className="staff-title">
        Nur für Mitarbeitende
      </h1>
      <output className="staff-pin" aria-label={`${pin.length} Ziffern eingegeben`}>
        {pin ? '•'.repeat(pin.length) : 'PIN eingeben'}
      </output>
      {refusal && (
        <p role="alert" className="staff-refusal">
          {refusal}
        </p>
      )}
      <div className="staff-digits">
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            className="button num"
            onClick={() => setPin(lengthenedBy(digit))}
          >
            {digit}
          </button>
        ))}
        <button type="button" className="button" onClick={() => setPin(shortened)}>
          <Delete aria-hidden="true" className="icon" />
          Löschen
        </button>
      </div>
      <div className="staff-answers">
        <button
          type="button"
          className="button main-button"
          disabled={asking || pin === ''}
          onClick={() => void ask(staff.openSettings)}
        >
          <Settings aria-hidden="true" className="icon" />
          Einstellungen
        </button>
        <button
          type="button"
          className="button"
          disabled={asking || pin === ''}
          onClick={() => void ask(staff.leave)}
        >
          <LogOut aria-hidden="true" className="icon" />
          Kiosk beenden
        </button>
        <button type="button" className="button quiet-button" onClick={close}>
          <X aria-hidden="true" className="icon" />
          Abbrechen
        </button>
      </div>
    </dialog>
  )
}

/** What the shell said to a PIN; null when it was right. */
function refusalOf(answer: LeaveAnswer): string | null {
  switch (answer.is) {
    case 'leaving':
      return null
    case 'wrong':
      return 'Diese PIN ist nicht richtig.'
    case 'wait':
      return `Zu viele Versuche. Bitte ${answer.seconds} Sekunden warten.`
    default:
      return answer satisfies never
  }
}
