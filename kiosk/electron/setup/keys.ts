/** Letters and digits on the glass: at a kiosk there is no keyboard. */
const ROWS = ['1234567890', 'qwertzuiopü', 'asdfghjklöä', 'yxcvbnm-_.', ':/?=\\@~']

export function showKeys(keys: HTMLElement, typed: (field: HTMLInputElement) => void): void {
  let upper = false
  const field = () => {
    const { activeElement } = document
    return activeElement instanceof HTMLInputElement && isText(activeElement) ? activeElement : null
  }
  function put(text: string) {
    const into = field()
    if (!into) return
    into.setRangeText(text, into.selectionStart ?? 0, into.selectionEnd ?? 0, 'end')
    typed(into)
  }
  function erase() {
    const into = field()
    if (!into) return
    const { selectionStart: start, selectionEnd: end } = into
    if (start === null || end === null) return
    into.setRangeText('', start === end ? Math.max(0, start - 1) : start, end, 'end')
    typed(into)
  }
  function key(label: string, press: () => void, name = label): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.tabIndex = -1
    button.textContent = label
    button.setAttribute('aria-label', name)
    // The field must not lose the focus to its key.
    button.addEventListener('pointerdown', (event) => event.preventDefault())
    button.addEventListener('click', press)
    return button
  }
  function draw() {
    const rows = ROWS.map((letters, index) => {
      const row = document.createElement('div')
      const shown = Array.from(upper ? letters.toUpperCase() : letters)
      row.append(...shown.map((letter) => key(letter, () => put(letter))))
      if (index === ROWS.length - 1)
        row.append(
          key('⇧', turn, 'Großbuchstaben'),
          key('␣', () => put(' '), 'Leerzeichen'),
          key('⌫', erase, 'Löschen'),
        )
      return row
    })
    keys.replaceChildren(...rows)
  }
  function turn() {
    upper = !upper
    draw()
  }
  document.addEventListener('focusin', () => {
    const into = field()
    if (!into) return keys.replaceChildren()
    draw()
    // Out from under the keys.
    into.scrollIntoView({ block: 'center' })
  })
}

const isText = (input: HTMLInputElement): boolean =>
  input.type === 'text' || input.type === 'password'
