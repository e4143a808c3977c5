/**
 * For staff, in the shell only: five taps into the upper corner where one begins to read, or F10, and a PIN. Nothing of
 * it is seen by citizens. German only, like the settings behind it.
 */
import { useEffect, useRef, useState } from 'react'
import { type Staff, StaffPad } from './StaffPad.tsx'

const TAPS = 5
const WITHIN_MS = 3_000
/** The corner, in rem. */
const CORNER = 8
/** Nobody leaves an open door behind. */
const CLOSES_AFTER_MS = 60_000

export function StaffDoor({ staff }: { staff: Staff }) {
  const [open, setOpen] = useState(false)
  useKnocking(() => setOpen(true))
  useEffect(() => {
    if (!open) return undefined
    const timer = setTimeout(() => setOpen(false), CLOSES_AFTER_MS)
    return () => clearTimeout(timer)
  }, [open])
  return open && <StaffPad staff={staff} close={() => setOpen(false)} />
}

/** Calls `opened` after the taps, or the key. */
function useKnocking(opened: () => void): void {
  const taps = useRef<number[]>([])
  const tell = useRef(opened)
  useEffect(() => {
    tell.current = opened
  })
  useEffect(() => {
    const onTap = ({ clientX, clientY, timeStamp }: PointerEvent) => {
      const corner = CORNER * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const x = document.documentElement.dir === 'rtl' ? innerWidth - clientX : clientX
      if (x > corner || clientY > corner) return
      taps.current = [...taps.current, timeStamp].filter((at) => timeStamp - at < WITHIN_MS)
      if (taps.current.length < TAPS) return
      taps.current = []
      tell.current()
    }
    const onKey = ({ key }: KeyboardEvent) => key === 'F10' && tell.current()
    document.addEventListener('pointerdown', onTap)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onTap)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}
