/** Texts of a screen by language: i18next underneath (plural rules, interpolation), typed keys above. */
import { createInstance } from 'i18next'
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
  const i18n = createInstance()
  void i18n.init({
    fallbackLng: 'de',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    resources: Object.fromEntries(
      Object.entries({ de: german, ...others }).map(([language, translation]) => [
        language,
        { translation },
      ]),
    ),
  })
  const made = new Map<Language, Translate<De>>()
  return (language) => {
    let translate = made.get(language)
    if (!translate) {
      const fixed = i18n.getFixedT(language)
      translate = (key, values) => fixed(key, values ?? {})
      made.set(language, translate)
    }
    return translate
  }
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
