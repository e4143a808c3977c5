/** The languages side by side: what the compiler does not see. */
import { describe, expect, it } from 'vitest'
import { type Language, LANGUAGES } from '#shared/domain/closedLists.ts'
import { ar } from './ar.ts'
import { easyGerman } from './de-x-ls.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import { kioskTexts, loadLanguages } from './index.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'

type Texts = Record<string, string>

const GERMAN: Texts = de
const OTHERS = { 'de-x-ls': easyGerman, en, tr, ar, uk, ru, pl, ro, fr } satisfies Record<
  Exclude<Language, 'de'>,
  Texts
>
const EVERY: [Language, Texts][] = [
  ['de', GERMAN],
  ...(Object.entries(OTHERS) as [Language, Texts][]),
]

const PLURAL = /_(zero|one|two|few|many|other)$/
const stemOf = (key: string) => key.replace(PLURAL, '')
const COUNTED = Object.keys(GERMAN)
  .filter((key) => key.endsWith('_other'))
  .map(stemOf)

const formsOf = (language: Language) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories
/** How many of the numbers a kiosk can say take this form. */
function numbersWith(language: Language, form: string) {
  const rules = new Intl.PluralRules(language)
  const counts = Array.from({ length: 301 }, (_, count) => count)
  return counts.filter((count) => rules.select(count) === form).length
}
const placeholders = (text = '') => new Set(text.match(/\{\{\w+\}\}/g))

const keysIn = (list: string) => list.trim().split(/\s+/)

/** The same word in both languages. */
const AS_IN_GERMAN: Partial<Record<Language, string[]>> = {
  tr: ['aid.contrast'],
  pl: ['aid.contrast'],
  // Easy already.
  'de-x-ls': keysIn(`
  language moreLanguages aid.large aid.aloud greeting singleHint page previousPage waitUpTo
  waitExactly afterClosing person_one person_other back working documentsTitle documentsNo
  takePaper yes no done giveBack reallyGiveBackText yesGiveBack noKeep toStart stay
  goOn today numbersToday_one numbersToday_other releaseAt releaseCount_one tomorrow
  releaseCount_other nothingHereTitle printer.coverOpen
`),
}
/** Nothing in it to translate. */
const PLACEHOLDERS_ONLY = /^(\{\{\w+\}\}|[\s–])+$/

describe.each(EVERY.slice(1))('%s', (language, texts) => {
  it('says everything that German says, and nothing that is no longer asked for', () => {
    const asked = new Set(Object.keys(GERMAN).map(stemOf))
    expect(
      Object.keys(texts)
        .map(stemOf)
        .filter((stem) => !asked.has(stem)),
    ).toEqual([])
    const said = new Set(Object.keys(texts).map(stemOf))
    expect([...asked].filter((stem) => !said.has(stem))).toEqual([])
  })

  it('counts in every plural form of its own, and in no other', () => {
    const has = (stem: string) =>
      Object.keys(texts)
        .filter((key) => PLURAL.test(key) && stemOf(key) === stem)
        .map((key) => key.slice(stem.length + 1))
    const forms: string[] = formsOf(language)
    const wrong = COUNTED.filter((stem) => has(stem).toSorted().join() !== forms.toSorted().join())
    expect(wrong).toEqual([])
    const foreign = Object.keys(texts).filter(
      (key) => PLURAL.test(key) && !forms.some((form) => key.endsWith(`_${form}`)),
    )
    expect(foreign).toEqual([])
  })

  it('fills in what German fills in, and writes the number wherever a form is for several numbers', () => {
    const wrong = Object.entries(texts).filter(([key, text]) => {
      const stem = stemOf(key)
      const german = placeholders(GERMAN[`${stem}_other`] ?? GERMAN[stem])
      const own = placeholders(text)
      const form = PLURAL.exec(key)?.[1]
      const optional = form && numbersWith(language, form) === 1 ? '{{count}}' : null
      const lost = [...german].filter((name) => !own.has(name) && name !== optional)
      const strange = [...own].filter((name) => !german.has(name))
      return lost.length > 0 || strange.length > 0
    })
    expect(wrong).toEqual([])
  })

  it('leaves nothing in German', () => {
    const german = Object.keys(texts).filter(
      (key) =>
        texts[key] === GERMAN[key] &&
        !PLACEHOLDERS_ONLY.test(texts[key] ?? '') &&
        !AS_IN_GERMAN[language]?.includes(key),
    )
    expect(german).toEqual([])
  })
})

const TITLES = keysIn(`
  chooseLanguage chooseService chooseGroup singleTitle choosePeople documentsTitle
  missingTitle doubtTitle fetchingTitle questionPrintTitle questionRestartTitle returnedTitle
  refusedTitle notYetTitle notYetLaterTitle soldOutTitle soldOutForNowTitle stoppedTitle
  closedTitle closedNowTitle nothingHereTitle noConnectionTitle notIdentifiedTitle
  printer.paperOut printer.coverOpen printer.cutter printer.fault printer.unreachable
`)
const BUTTONS = keysIn(`
  takeNumber back documentsYes documentsNo allTheSame doubtBack printAgain noted yes no done
  giveBack yesGiveBack noKeep toStart stay goOn withoutPaper
`)
const VALUES: Texts = { from: '110', to: '145', label: 'A 105' }
/** Characters, by the room that the German texts leave on the narrowest screen. */
const ROOM: [what: string, longest: number, keys: string[]][] = [
  ['an aid', 11, ['aid.large', 'aid.contrast', 'aid.aloud', 'aid.low']],
  ['the way to more languages', 9, ['moreLanguages']],
  ['a button', 28, BUTTONS],
  ['one of two buttons in a row', 20, ['printAgain', 'noted']],
  ['the way to stay', 22, ['stay']],
  ['the way to the previous page', 12, ['previousPage']],
  ['the way to the next page', 18, ['nextPage']],
  ['a title', 45, TITLES],
  ['a label of the status', 28, ['ticketsLeft', 'waitNow', 'waiting']],
  ['the waiting time', 22, ['waitRange', 'waitUpTo', 'waitExactly', 'waitNone']],
]

describe.each(ROOM)('%s', (_what, longest, keys) => {
  it.each(EVERY)(`fits into ${longest} characters in %s`, (_language, texts) => {
    const filled = (key: string) =>
      (texts[key] ?? '').replaceAll(/\{\{(\w+)\}\}/g, (_, name) => VALUES[name] ?? '00:00')
    expect(keys.filter((key) => filled(key).length > longest || filled(key) === '')).toEqual([])
  })
})

it('knows a name for every language and speaks that language under it', async () => {
  expect(Object.keys(LANGUAGE_NAMES).toSorted()).toEqual([...LANGUAGES].toSorted())
  await loadLanguages([...LANGUAGES])
  for (const [language, texts] of EVERY) {
    expect(kioskTexts(language)('chooseLanguage')).toBe(texts.chooseLanguage)
  }
})

it('says minutes of waiting in Arabic in the form that the last number takes', async () => {
  await loadLanguages(['ar'])
  const upTo = (to: number) => kioskTexts('ar')('waitUpTo', { to, count: to })
  expect(upTo(10)).toBe('حتى 10 دقائق')
  expect(upTo(35)).toBe('حتى 35 دقيقة')
})

it('writes Arabic with its own signs, and ranges in words that read in one direction only', () => {
  expect(Object.entries(ar).filter(([, text]) => /[,;?–-]/.test(text))).toEqual([])
})

it('does not let a line begin with a French question mark', () => {
  expect(Object.entries(fr).filter(([, text]) => / [?!:;]/.test(text))).toEqual([])
})

const HARD =
  /\b(wird|werden|wurde|würde|könnte|sobald|deshalb|Anliegen|Sprechzeit|Nummernausgabe)\b/

it('keeps sentences of easy German short and plain', () => {
  const sentences = Object.values(easyGerman).flatMap((text) => text.split(/[.?!:\n]/))
  const words = (sentence: string) => sentence.split(' ').filter((word) => /\p{L}/u.test(word))
  expect(sentences.filter((sentence) => words(sentence).length > 10)).toEqual([])
  expect(sentences.filter((sentence) => HARD.test(sentence))).toEqual([])
})
