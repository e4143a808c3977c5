/** The hidden set-up page: fields in, sentences out. */
import type { Faults, SetupBridge, SetupForm } from './bridge.ts'
import { showKeys } from './keys.ts'

const { einrichten: shell } = window as unknown as { einrichten: SetupBridge }

/** Nobody is there any more: citizens must not find this page. In ms. */
const LONGEST_IDLE = 180_000

const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`${selector} is missing`)
  return found
}
const form = one('#form') as HTMLFormElement
const result = one('#result')
const fieldNamed = (name: string): HTMLElement | RadioNodeList | null =>
  form.elements.namedItem(name) as HTMLElement | RadioNodeList | null

function fill(values: SetupForm): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fieldNamed(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = value === true
    else if (field instanceof RadioNodeList || field instanceof HTMLInputElement)
      field.value = String(value)
  }
  showParts()
}

const read = (): SetupForm => {
  const entries = Object.fromEntries(new FormData(form))
  return { ...entries, autostart: 'autostart' in entries } as SetupForm
}

/** Only what belongs to the chosen server and printer. */
function showParts(): void {
  const now = read()
  for (const part of form.querySelectorAll<HTMLElement>('[data-for]')) {
    const [name, value] = (part.dataset['for'] ?? '').split('=')
    part.hidden = now[name as keyof SetupForm] !== value
  }
}

function showFaults(faults: Faults): void {
  for (const old of form.querySelectorAll('.fault')) old.remove()
  for (const old of form.querySelectorAll('[aria-invalid]')) old.removeAttribute('aria-invalid')
  for (const [name, sentence] of Object.entries(faults)) {
    const field = fieldNamed(name)
    if (!(field instanceof HTMLElement)) continue
    const line = document.createElement('span')
    line.className = 'fault'
    line.id = `fault-${name}`
    line.textContent = sentence
    field.after(line)
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', line.id)
  }
  form.querySelector<HTMLElement>('[aria-invalid]')?.focus()
}

function say(...sentences: string[]): void {
  result.hidden = sentences.length === 0
  result.textContent = sentences.join('\n')
}

async function save(): Promise<void> {
  const answer = await shell.save(read())
  showFaults(answer.is === 'faults' ? answer.faults : {})
  if (answer.is === 'saved') say('Gespeichert. Das Programm startet neu.')
  else say('Noch nicht gespeichert: Bitte die rot umrandeten Felder berichtigen.')
}

async function test(): Promise<void> {
  say('Server und Drucker werden gefragt …')
  const { server, printer } = await shell.test(read())
  say(server, printer)
}

const failed = () =>
  say('Das hat nicht geklappt. Der Grund steht in der Protokolldatei; bitte noch einmal versuchen.')

const state = await shell.read()
fill(state.form)
one('#facts').textContent = [
  `Wartemarke ${state.version} · Gerät ${state.device}`,
  `Einstellungen: ${state.places.settings}`,
  `Protokoll: ${state.places.log}`,
].join('\n')
const notice = one('#notice')
notice.textContent = state.notice
notice.hidden = state.notice === null
one('#back').hidden = state.first
if (!state.first) one('#pin-name').textContent = 'Neue PIN (6 bis 12 Ziffern; leer: die bisherige)'

form.addEventListener('input', showParts)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  save().catch(failed)
})
one('#test').addEventListener('click', () => void test().catch(failed))
one('#back').addEventListener('click', () => shell.back())
one('#quit').addEventListener('click', () => shell.quit())
showKeys(one('#keys'), (field) => field.dispatchEvent(new Event('input', { bubbles: true })))

let leaving: ReturnType<typeof setTimeout> | undefined
function somebodyIsThere(): void {
  clearTimeout(leaving)
  if (!state.first) leaving = setTimeout(() => shell.back(), LONGEST_IDLE)
}
for (const event of ['pointerdown', 'keydown']) document.addEventListener(event, somebodyIsThere)
somebodyIsThere()
