/** What a screen gets wrong on a glass of real millimetres. */

export type Glass = {
  pixelsPerMm: number
  letterMm: number
  targetMm: number
  /** Between two fields. */
  gapMm: number
  /** Capital letters as a share of the font size. */
  capHeight: number
  /** Of text on its ground; what must be seen but not read needs 3:1. */
  contrast: number
  /** Share of the glass, from above, in which nothing can be pressed. */
  quiet: number
}

/** Runs in the page, and so stands for itself: nothing outside of it is known there. */
export async function faultsOfStates({ glass, states }: { glass: Glass; states: string[] }) {
  type Rect = { left: number; top: number; right: number; bottom: number }
  type Colour = { r: number; g: number; b: number; a: number }
  /** Pixels; what a browser rounds. */
  const SLACK = 0.6

  const faults: string[] = []
  for (const state of states) {
    await show(state)
    const found = new Set([...letters(), ...fields(), ...clipped(), ...contrasts()])
    faults.push(...[...found].map((fault) => `${state}: ${fault}`))
  }
  return faults

  async function show(state: string) {
    location.hash = encodeURIComponent(state)
    for (;;) {
      const root = document.querySelector<HTMLElement>('#root')
      if (root?.dataset.state === state && root.childElementCount > 0) break
      await new Promise(requestAnimationFrame)
    }
    await document.fonts.ready
    // The parts measure themselves, and are drawn again.
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  }

  /** Every text that can be seen, with the boxes of its lines. */
  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: { text: string; element: HTMLElement; lines: Rect[] }[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? ''
      const element = walker.currentNode.parentElement
      if (!text || !element || element.closest('.visually-hidden, script, style')) continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      if (getComputedStyle(element).clipPath !== 'none') continue
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1).map(inked)
      found.push({ text: text.slice(0, 40), element, lines })
    }
    return found
  }

  function letters() {
    const least = (glass.letterMm * glass.pixelsPerMm) / glass.capHeight
    return texts()
      .map(({ text, element }) => ({ text, size: parseFloat(getComputedStyle(element).fontSize) }))
      .filter(({ size }) => size < least - 0.05)
      .map(({ text, size }) => {
        const mm = (size * glass.capHeight) / glass.pixelsPerMm
        return `letters ${mm.toFixed(1)} mm high: "${text}"`
      })
  }

  function fields() {
    const least = glass.targetMm * glass.pixelsPerMm - SLACK
    const gap = glass.gapMm * glass.pixelsPerMm - SLACK
    const quiet = glass.quiet * innerHeight - SLACK
    const mm = (pixels: number) => (pixels / glass.pixelsPerMm).toFixed(1)
    const all = [...document.querySelectorAll('button, a[href], input')].map((element) => ({
      name: nameOf(element),
      box: element.getBoundingClientRect(),
    }))
    const found: string[] = []
    for (const [index, { name, box }] of all.entries()) {
      if (Math.min(box.width, box.height) < least)
        found.push(`field of ${mm(box.width)} x ${mm(box.height)} mm: ${name}`)
      if (!isInside(box, viewport())) found.push(`field beyond the glass: ${name}`)
      if (box.top < quiet) found.push(`field ${mm(box.top)} mm below the upper edge: ${name}`)
      for (const other of all.slice(index + 1)) {
        const apart = distance(box, other.box)
        if (apart < gap) found.push(`${mm(apart)} mm between ${name} and ${other.name}`)
      }
    }
    return found
  }

  /** Text that leaves its field or the glass, lies on other text, or has to be scrolled. */
  function clipped() {
    const found: string[] = []
    const all = texts()
    for (const [index, { text, element, lines }] of all.entries()) {
      const field = element.closest('button')
      const box = field?.getBoundingClientRect() ?? viewport()
      if (!lines.every((line) => isInside(line, box)))
        found.push(`"${text}" leaves its ${field ? 'field' : 'glass'}`)
      for (const other of all.slice(index + 1)) {
        if (other.element === element) continue
        if (lines.some((line) => other.lines.some((under) => covers(line, under))))
          found.push(`"${text}" and "${other.text}" lie on one another`)
      }
      if (field) continue
      for (const button of document.querySelectorAll('button')) {
        if (lines.some((line) => covers(line, button.getBoundingClientRect())))
          found.push(`"${text}" lies under ${nameOf(button)}`)
      }
    }
    for (const element of document.querySelectorAll('#root *')) {
      const { overflowY, overflowX, clipPath } = getComputedStyle(element)
      if (
        element.closest('.visually-hidden, svg') ||
        clipPath !== 'none' ||
        (overflowY === 'visible' && overflowX === 'visible')
      )
        continue
      const tooHigh = element.scrollHeight > element.clientHeight + 1
      if (tooHigh || element.scrollWidth > element.clientWidth + 1)
        found.push(`cut or scrolled: ${element.className}`)
    }
    return found
  }

  function contrasts() {
    const found: string[] = []
    for (const { text, element } of texts()) {
      const ground = groundOf(element)
      const ratio = contrast(over(parse(getComputedStyle(element).color), ground), ground)
      if (ratio < glass.contrast) found.push(`contrast ${ratio.toFixed(2)}: "${text}"`)
    }
    for (const element of document.querySelectorAll('button')) {
      const around = groundOf(element.parentElement ?? document.body)
      const { borderTopColor, backgroundColor } = getComputedStyle(element)
      const border = contrast(over(parse(borderTopColor), around), around)
      const inside = contrast(over(parse(backgroundColor), around), around)
      if (Math.max(border, inside) < 3) found.push(`edge cannot be seen: ${nameOf(element)}`)
    }
    return found
  }

  function nameOf(element: Element) {
    return `"${(element.textContent ?? '').trim().slice(0, 30)}"`
  }
  function viewport(): Rect {
    return { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  }
  function isInside(inner: Rect, outer: Rect) {
    return (
      inner.left >= outer.left - SLACK &&
      inner.right <= outer.right + SLACK &&
      inner.top >= outer.top - SLACK &&
      inner.bottom <= outer.bottom + SLACK
    )
  }
  /** The box of a line is higher than its letters. */
  function inked({ left, right, top, bottom }: Rect): Rect {
    const height = bottom - top
    return { left, right, top: top + 0.15 * height, bottom: bottom - 0.2 * height }
  }
  function covers(one: Rect, other: Rect) {
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
    return wide > 2 && high > 2
  }
  function distance(one: Rect, other: Rect) {
    return Math.max(
      one.left - other.right,
      other.left - one.right,
      one.top - other.bottom,
      other.top - one.bottom,
    )
  }

  function parse(colour: string): Colour {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    return { r, g, b, a }
  }
  function over(top: Colour, ground: Colour): Colour {
    const mix = (one: number, other: number) => one * top.a + other * (1 - top.a)
    return { r: mix(top.r, ground.r), g: mix(top.g, ground.g), b: mix(top.b, ground.b), a: 1 }
  }
  function groundOf(element: Element): Colour {
    const colour = parse(getComputedStyle(element).backgroundColor)
    if (colour.a === 1) return colour
    const below = element.parentElement
    return over(colour, below ? groundOf(below) : { r: 255, g: 255, b: 255, a: 1 })
  }
  function luminance({ r, g, b }: Colour) {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  function contrast(one: Colour, other: Colour) {
    const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
    return (bright + 0.05) / (dark + 0.05)
  }
}
