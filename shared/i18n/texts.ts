/** Texts of a screen by language, with typed keys. Plural rules are the browser's own (`Intl.PluralRules`). */
import type { Language } from '#shared/domain/closedLists.ts'

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type Base<Key> = Key extends `${infer Stem}_${PluralForm}` ? Stem : Key

/** `count` chooses the plural form. */
export type Translate<De> = (
  key: Base<keyof De & string>,
  values?: { count?: number } & Record<string, string | number>,
) => string

/** Every key of the German texts, and more plural forms where a language needs them. */
type Other<De> = Record<keyof De, string> & Record<string, string>

/**
 * `German` is complete and the fallback; other languages may be missing, but not single texts of them.
 * Values are not escaped here: React escapes what it shows.
 */
export function createTexts<const De extends Record<string, string>>(
  german: De,
  others: Partial<Record<Exclude<Language, 'de'>, Other<De>>>,
): (language: Language) => Translate<De> {
  const all: Partial<Record<Language, Record<string, string>>> = { de: german, ...others }
  return (language) => {
    const own = all[language] ?? german
    return (key, values = {}) => {
      const { count } = values
      const forms = count === undefined ? [key] : formsOf(key, count, language)
      const text = found(own, forms) ?? found(german, forms) ?? key
      return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
    }
  }
}

const found = (texts: Record<string, string>, keys: string[]): string | undefined =>
  keys.map((key) => texts[key]).find((text) => text !== undefined)

const rules = new Map<Language, Intl.PluralRules>()

/** `people_few` for three people in Polish. Any language may have words of its own for none: `people_zero`. */
function formsOf(key: string, count: number, language: Language): string[] {
  let rule = rules.get(language)
  // The private part of `de-x-ls` is passed over: easy German counts like German.
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)))
  const forms = [rule.select(count), 'other'].map((form) => `${key}_${form}`)
  return [...(count === 0 ? [`${key}_zero`] : []), ...forms, key]
}

/**
 * The same, with each language but German fetched when it is first wanted: a kiosk speaks ten and its
 * bundle should carry one. Until a language is there, its texts are German.
 */
export function lazyTexts<const De extends Record<string, string>>(
  german: De,
  others: Partial<Record<Exclude<Language, 'de'>, () => Promise<Other<De>>>>,
): { in: (language: Language) => Translate<De>; load: (language: Language) => Promise<void> } {
  let have: Parameters<typeof createTexts<De>>[1] = {}
  let texts = createTexts(german, have)
  return {
    in: (language) => texts(language),
    async load(language) {
      const fetchOther = language === 'de' ? undefined : others[language]
      if (language === 'de' || have[language] || !fetchOther) return
      const fetched = await fetchOther()
      // Only now: another language may have come meanwhile.
      have = { ...have, [language]: fetched }
      texts = createTexts(german, have)
    },
  }
}
