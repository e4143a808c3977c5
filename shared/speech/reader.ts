/** A screen in words: what is there, how many fields, and which of them is which. */
import type { Language } from '#shared/domain/closedLists.ts'
import { speechTexts } from './texts/index.ts'

export type Readable = {
  /** `button` stands for everything that can be chosen. */
  role: 'heading' | 'text' | 'button'
  name: string
  selected?: boolean
  disabled?: boolean
  /** Where it is not the language of the screen, as on the button of another language. */
  language?: Language
}

/** Words for one voice. */
export type Passage = { text: string; language: Language }

/** The whole screen from top to bottom. Load `speechTexts` in this language before. */
export function readScreen(elements: readonly Readable[], language: Language): Passage[] {
  const t = speechTexts.in(language)
  const count = fieldsOf(elements).length
  let number = 0
  return joined(
    elements.flatMap((element): Passage[] => {
      if (element.role === 'button') {
        number += 1
        const howMany = { text: t('fields', { count }), language }
        const field = sayField(element, number, count, language)
        return number === 1 ? [howMany, ...field] : field
      }
      const lead = element.role === 'heading' ? [{ text: `${t('heading')}:`, language }] : []
      return [...lead, sentence(element.name, element.language ?? language)]
    }),
  )
}

/** One field by its number, 1 to the number of fields; empty if there is none. */
export function readField(
  elements: readonly Readable[],
  number: number,
  language: Language,
): Passage[] {
  const fields = fieldsOf(elements)
  const field = fields[number - 1]
  return field ? joined(sayField(field, number, fields.length, language)) : []
}

const fieldsOf = (elements: readonly Readable[]) => elements.filter(({ role }) => role === 'button')

function sayField(field: Readable, number: number, count: number, language: Language): Passage[] {
  const t = speechTexts.in(language)
  const states = [field.selected && t('selected'), field.disabled && t('disabled')].filter(Boolean)
  const state = { text: sentence(states.join(', '), language).text, language }
  return [
    { text: `${t('field', { number, count })}:`, language },
    sentence(field.name, field.language ?? language),
    ...(states.length > 0 ? [state] : []),
  ]
}

/** With a mark at its end, or the voice runs on into the next. */
function sentence(text: string, language: Language): Passage {
  const trimmed = text.trim()
  return { text: /[.!?:…؟]$/u.test(trimmed) ? trimmed : `${trimmed}.`, language }
}

/** As few changes of the voice as there are changes of the language. */
function joined(passages: Passage[]): Passage[] {
  const result: Passage[] = []
  for (const { text, language } of passages) {
    const last = result.at(-1)
    if (last?.language === language) last.text += ` ${text}`
    else result.push({ text, language })
  }
  return result
}
