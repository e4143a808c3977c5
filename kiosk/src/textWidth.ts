/** How wide the browser sets a text. */
import { useEffect, useState } from 'react'
import type { TextWidth } from './layout.ts'

/** Pixels; large, so that rounding does not matter. */
const EM = 100
/** A little more than measured: lines are broken by the browser, not by us. */
const SLACK = 1.02
const WEIGHTS = { name: 650, hint: 400 }

function measurer(): TextWidth {
  const known = new Map<string, number>()
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) throw new Error('this browser draws no text')
  const family = getComputedStyle(document.body).fontFamily
  return (text, weight) => {
    const key = weight + text
    let width = known.get(key)
    if (width === undefined) {
      pen.font = `${WEIGHTS[weight]} ${EM}px ${family}`
      width = (pen.measureText(text).width / EM) * SLACK
      known.set(key, width)
    }
    return width
  }
}

/** A new one whenever a font has arrived. */
export function useTextWidth(): TextWidth {
  const [widthOf, setWidthOf] = useState(measurer)
  useEffect(() => {
    const renew = () => setWidthOf(measurer)
    document.fonts.addEventListener('loadingdone', renew)
    return () => document.fonts.removeEventListener('loadingdone', renew)
  }, [])
  return widthOf
}
