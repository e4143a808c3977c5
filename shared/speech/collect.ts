/** What a screen says to somebody who does not see it, out of its elements and in their order. */
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import type { Readable } from './reader.ts'

export type Collected = Readable & { node: Element }

const CONTROLS =
  'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=link], ' +
  '[role=radio], [role=checkbox], [role=switch], [role=option], [role=tab], [role=menuitem]'
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]'
/** What is never part of a line of text. */
const PARTS = `${CONTROLS}, ${HEADINGS}, dl`
const GROUPS = 'fieldset, section, nav, [role=group], [role=radiogroup]'
const CHOSEN = ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-current']

/** Headings, texts and controls of `container` in document order; what is hidden is left out. */
export function collect(container: Element): Collected[] {
  const ofScreen = languageOf(container)
  const found: Collected[] = []
  const add = (node: Element, readable: Pick<Readable, 'role' | 'name'> & Partial<Readable>) => {
    if (readable.name === '') return
    const language = languageOf(node)
    found.push({ ...readable, node, ...(language && language !== ofScreen && { language }) })
  }

  const visit = (element: Element): void => {
    if (isHidden(element)) return
    if (element.matches(CONTROLS))
      add(element, { role: 'button', name: nameOf(element), ...stateOf(element) })
    else if (element.matches(HEADINGS)) add(element, { role: 'heading', name: nameOf(element) })
    else if (element.matches('dl') && !element.querySelector(CONTROLS))
      for (const { node, name } of pairsOf(element)) add(node, { role: 'text', name })
    else if (isRun(element)) add(element, { role: 'text', name: nameOf(element) })
    else visitParts(element)
  }

  const visitParts = (element: Element): void => {
    if (element.matches(GROUPS)) add(element, { role: 'text', name: labelOf(element) })
    let run = ''
    const endRun = () => {
      add(element, { role: 'text', name: phrase(run) })
      run = ''
    }
    for (const child of element.childNodes)
      if (child instanceof Element && standsAlone(child)) {
        endRun()
        visit(child)
      } else run += textOf(child)
    endRun()
  }

  visit(container)
  return found
}

/** One line of text, with nothing in it that stands for itself. */
const isRun = (element: Element): boolean => ![...element.children].some(standsAlone)

const standsAlone = (element: Element): boolean =>
  element.matches(PARTS) || !isInline(element) || !isRun(element)

/** What is not shown does not end a line either. */
const isInline = (element: Element) =>
  /^(?:inline|contents|none)/.test(getComputedStyle(element).display)

function isHidden(element: Element): boolean {
  if (element.matches('[aria-hidden=true], [hidden], [inert], script, style, template')) return true
  const { display, visibility } = getComputedStyle(element)
  return display === 'none' || visibility !== 'visible'
}

const nameOf = (element: Element): string => labelOf(element) || phrase(partsOf(element))

/** The name somebody gave it, or nothing. */
function labelOf(element: Element): string {
  const labels = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const byOthers = labels.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
  const written = byOthers.join(' ') || element.getAttribute('aria-label')
  if (written) return phrase(written)
  if (element instanceof HTMLInputElement)
    return phrase([...(element.labels ?? [])].map((label) => label.textContent).join('\n'))
  return phrase(element.getAttribute('alt') ?? '')
}

/** With a new line wherever the eye sees one. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ')
  if (!(node instanceof Element)) return ''
  if (node.matches('br')) return '\n'
  if (isHidden(node)) return ''
  const text = labelOf(node) || partsOf(node)
  return isInline(node) ? text : `\n${text}\n`
}

const partsOf = (element: Element) => [...element.childNodes].map(textOf).join('')

/** Lines to one sentence: `Ausweis abholen, etwa 4 Minuten`. */
const phrase = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/(?<=[.,:;!?…،؟])\n/gu, ' ')
    .replaceAll('\n', ', ')

function pairsOf(list: Element): { node: Element; name: string }[] {
  const pairs: { node: Element; name: string }[] = []
  let term = ''
  for (const part of list.querySelectorAll('dt, dd')) {
    if (isHidden(part)) continue
    if (part.matches('dt')) term = nameOf(part).replace(/:$/, '')
    else pairs.push({ node: part, name: term ? `${term}: ${nameOf(part)}` : nameOf(part) })
  }
  return pairs
}

function stateOf(control: Element): Pick<Readable, 'selected' | 'disabled'> {
  const chosen = CHOSEN.some((name) => !['', 'false', null].includes(control.getAttribute(name)))
  const checked = control instanceof HTMLInputElement && control.checked
  return {
    ...((chosen || checked) && { selected: true }),
    ...(control.matches(':disabled, [aria-disabled=true]') && { disabled: true }),
  }
}

/** Of the nearest element that says so; none if it is not one of ours. */
function languageOf(element: Element): Language | undefined {
  const lang = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase()
  return LANGUAGES.find((one) => one === lang) ?? LANGUAGES.find((one) => one === lang?.slice(0, 2))
}
