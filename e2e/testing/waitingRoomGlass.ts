/** What a display gets wrong on a screen of real millimetres. */

export type WaitingRoomGlass = {
  pixelsPerMm: number
  /** Of a called number, in millimetres. */
  calledMm: number
  /** Of any text, in pixels. */
  letterPixels: number
  /** Digits and capitals as a share of the font size. */
  capHeight: number
  /** Of text on its ground. */
  contrast: number
}

/** Runs in the page, and so stands for itself: nothing outside of it is known there. */
export async function displayFaults(given: { glass: WaitingRoomGlass; states: string[] }) {
  type Rect = { left: number; top: number; right: number; bottom: number }
  type Colour = { r: number; g: number; b: number; a: number }
  /** Pixels; what a browser rounds. */
  const SLACK = 1
  const { glass, states } = given

  const faults: string[] = []
  for (const state of states) {
    await show(state)
    const found = new Set([...called(), ...letters(), ...clipped(), ...contrasts()])
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
    await Promise.allSettled([...document.images].map((image) => image.decode()))
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
  }

  /** The number on the card, and its sign if that is one with a number. */
  function called() {
    const large = [...document.querySelectorAll('.call-card-number, .call-card-sign')]
    return large
      .filter((element) => element.matches('.call-card-number') || /\d/.test(textOf(element)))
      .map((element) => ({ text: textOf(element), mm: capitalsMm(element) }))
      .filter(({ mm }) => mm < glass.calledMm)
      .map(({ text, mm }) => `"${text}" called ${mm.toFixed(1)} mm high`)
  }
  function capitalsMm(element: Element) {
    return (fontSize(element) * glass.capHeight) / glass.pixelsPerMm
  }

  function letters() {
    return texts()
      .filter(({ element }) => fontSize(element) < glass.letterPixels - 0.05)
      .map(({ text, element }) => `"${text}" of ${fontSize(element).toFixed(1)} px`)
  }

  /** Text or picture that leaves the screen or its box, or lies on other text. */
  function clipped() {
    const found: string[] = []
    const all = texts()
    for (const [index, { text, element, lines }] of all.entries()) {
      const box = element.closest(
        '.call-card, .call-line, .side > *, .side-upcoming li, .notice-strip, .message, .notice-page, .news, .header, .footer',
      )
      const room = box?.getBoundingClientRect() ?? viewport()
      if (!lines.every((line) => isInside(line, room) && isInside(line, viewport())))
        found.push(`"${text}" leaves ${box ? `.${box.className}` : 'the screen'}`)
      for (const other of all.slice(index + 1)) {
        if (other.element === element) continue
        if (lines.some((line) => other.lines.some((under) => covers(line, under))))
          found.push(`"${text}" and "${other.text}" lie on one another`)
      }
    }
    for (const element of document.querySelectorAll('#root *')) {
      if (element.closest('.visually-hidden, svg')) continue
      const box = element.getBoundingClientRect()
      const isShown = box.width > 0 && box.height > 0
      if (isShown && !isInside(box, viewport())) found.push(`beyond the screen: ${nameOf(element)}`)
      if (getComputedStyle(element).overflowY === 'visible') continue
      const tooHigh = element.scrollHeight > element.clientHeight + 1
      if (tooHigh || element.scrollWidth > element.clientWidth + 1)
        found.push(`cut: ${nameOf(element)}`)
    }
    for (const image of document.images)
      if (Math.min(image.clientWidth, image.clientHeight) < 5 * glass.letterPixels)
        found.push(`a picture of ${image.clientWidth} x ${image.clientHeight} px`)
    return found
  }

  function contrasts() {
    return texts().flatMap(({ text, element }) => {
      const ground = groundOf(element)
      const ratio = contrast(over(parse(getComputedStyle(element).color), ground), ground)
      return ratio < glass.contrast ? [`contrast ${ratio.toFixed(2)}: "${text}"`] : []
    })
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
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 1)
      found.push({
        text: text.slice(0, 40),
        element,
        lines: boxes.map((box) => inked(box, element)),
      })
    }
    return found
  }
  /** The box of a line is higher than its letters. */
  function inked({ left, right, top, bottom }: Rect, element: Element): Rect {
    const middle = (top + bottom) / 2
    const half = 0.38 * fontSize(element)
    return { left, right, top: middle - half, bottom: middle + half }
  }

  function fontSize(element: Element) {
    return parseFloat(getComputedStyle(element).fontSize)
  }
  function textOf(element: Element) {
    return (element.textContent ?? '').trim()
  }
  function nameOf(element: Element) {
    return `${element.tagName.toLowerCase()}.${element.className} "${textOf(element).slice(0, 20)}"`
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
  function covers(one: Rect, other: Rect) {
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
    return wide > 2 && high > 2
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
