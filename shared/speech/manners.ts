/** How each language says times, ranges and the letter before a number. */
import type { Language } from '#shared/domain/closedLists.ts'

export type Manner = {
  /** A whole clock time, `hour` 0 to 23. */
  time: (hour: number, minute: number) => string
  /** Words of the written text that `time` says itself, as patterns: they are taken in with the digits. */
  before?: string
  after?: string
  /** Around the numbers of a range, with their spaces. */
  range: { from: string; to: string }
  /** Around the times of a range, where it is said differently. */
  span?: { from: string; to: string }
  /** Between the letter and the number of a ticket. */
  letter?: string
  /** What only this language writes and a voice stumbles over. */
  also?: (text: string) => string
}

const two = (minute: number) => String(minute).padStart(2, '0')

/** `one` for 1, 21 …; `few` for 2, 23 …; `many` for 5, 11, 30 … in both languages. */
function slavic(language: 'ru' | 'uk', forms: Partial<Record<Intl.LDMLPluralRule, string>>) {
  const rules = new Intl.PluralRules(language)
  return (count: number) => `${count} ${forms[rules.select(count)]}`
}

const russian = {
  hours: slavic('ru', { one: 'час', few: 'часа', many: 'часов' }),
  minutes: slavic('ru', { one: 'минута', few: 'минуты', many: 'минут' }),
}
const ukrainian = {
  hours: slavic('uk', { one: 'година', few: 'години', many: 'годин' }),
  minutes: slavic('uk', { one: 'хвилина', few: 'хвилини', many: 'хвилин' }),
}

function arabicMinutes(minute: number): string {
  if (minute === 1) return 'ودقيقة واحدة'
  if (minute === 2) return 'ودقيقتان'
  return `و ${minute} ${minute <= 10 ? 'دقائق' : 'دقيقة'}`
}

const ORDINALS = (
  ' erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt ' +
  'fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst ' +
  'dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst ' +
  'achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst'
).split(' ')
const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'
const GERMAN_DAY = new RegExp(
  `(?:(am|vom|zum|dem|den|bis)\\s+)?(?<!\\d)(\\d{1,2})\\.\\s*(?=${MONTHS})`,
  'giu',
)

const german: Manner = {
  time: (hour, minute) => (minute === 0 ? `${hour} Uhr` : `${hour} Uhr ${minute}`),
  after: 'Uhr',
  range: { from: '', to: ' bis ' },
  also: (text) =>
    text
      // The dot of `24. November` and of `z. B.` would end the sentence.
      .replace(GERMAN_DAY, (all, preposition: string | undefined, day: string) => {
        const stem = ORDINALS[Number(day)]
        if (!stem) return all
        return preposition ? `${preposition} ${stem}en ` : `${stem}er `
      })
      .replace(/\bz\.\s?B\.(?=\s)/gu, 'zum Beispiel'),
}

export const MANNERS: Record<Language, Manner> = {
  de: german,
  'de-x-ls': german,
  en: {
    time(hour, minute) {
      const short = hour > 12 ? hour - 12 : hour
      const half = hour > 12 ? ' p.m.' : ''
      if (minute !== 0) return `${short}:${two(minute)}${half}`
      return half ? `${short}${half}` : `${short} o'clock`
    },
    range: { from: '', to: ' to ' },
    // Without the pause the letter is taken for the article: "a fortyfive".
    letter: ', ',
  },
  tr: {
    time: (hour, minute) => (minute === 0 ? `saat ${hour}` : `saat ${hour} ${two(minute)}`),
    before: 'saat',
    range: { from: '', to: ' ila ' },
  },
  ar: {
    time: (hour, minute) =>
      minute === 0 ? `الساعة ${hour}` : `الساعة ${hour} ${arabicMinutes(minute)}`,
    before: 'الساعة',
    range: { from: 'من ', to: ' إلى ' },
  },
  uk: {
    time: (hour, minute) =>
      minute === 0
        ? ukrainian.hours(hour)
        : `${ukrainian.hours(hour)} ${ukrainian.minutes(minute)}`,
    range: { from: 'від ', to: ' до ' },
    span: { from: 'з ', to: ' до ' },
  },
  ru: {
    time: (hour, minute) =>
      minute === 0 ? russian.hours(hour) : `${russian.hours(hour)} ${russian.minutes(minute)}`,
    range: { from: 'от ', to: ' до ' },
    span: { from: 'с ', to: ' до ' },
  },
  pl: {
    time: (hour, minute) => `${hour} ${two(minute)}`,
    range: { from: 'od ', to: ' do ' },
    also: (text) =>
      text.replace(/(?<=\b(?:od|do) )godz\./gu, 'godziny').replace(/godz\./gu, 'godzina'),
  },
  ro: {
    time: (hour, minute) => (minute === 0 ? `ora ${hour}` : `ora ${hour} și ${minute}`),
    before: 'ora|orele',
    range: { from: 'de la ', to: ' până la ' },
  },
  fr: {
    time(hour, minute) {
      const hours = `${hour} ${hour < 2 ? 'heure' : 'heures'}`
      return minute === 0 ? hours : `${hours} ${minute}`
    },
    range: { from: 'de ', to: ' à ' },
  },
}
