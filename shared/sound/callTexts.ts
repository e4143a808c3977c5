/** What is said with a call in our own words, where the office has none; the desk shows the same. Small enough to carry all ten. */
import { createTexts } from '#shared/i18n/texts.ts'

const de = {
  place: 'Platz',
  call: 'Nummer {{number}}, bitte {{place}}.',
  again: 'Erneuter Aufruf.',
}

export const callTexts = createTexts(de, {
  'de-x-ls': {
    place: 'Platz',
    call: 'Nummer {{number}}. Bitte gehen Sie zu: {{place}}.',
    again: 'Wir rufen noch einmal.',
  },
  en: {
    place: 'counter',
    call: 'Number {{number}}, please go to {{place}}.',
    again: 'Second call.',
  },
  tr: {
    place: 'banko',
    call: '{{number}} numara, lütfen {{place}}.',
    again: 'Tekrar çağrı.',
  },
  ar: {
    place: 'شباك',
    call: 'الرقم {{number}}، يرجى التوجه إلى {{place}}.',
    again: 'نداء آخر.',
  },
  uk: {
    place: 'місце',
    call: 'Номер {{number}}, прошу: {{place}}.',
    again: 'Повторний виклик.',
  },
  ru: {
    place: 'окно',
    call: 'Номер {{number}}, пройдите, пожалуйста: {{place}}.',
    again: 'Повторный вызов.',
  },
  pl: {
    place: 'stanowisko',
    call: 'Numer {{number}}, proszę: {{place}}.',
    again: 'Ponowne wezwanie.',
  },
  ro: {
    place: 'ghișeul',
    call: 'Numărul {{number}}, vă rugăm: {{place}}.',
    again: 'Apel repetat.',
  },
  fr: {
    place: 'guichet',
    call: 'Numéro {{number}}, {{place}}, s’il vous plaît.',
    again: 'Nouvel appel.',
  },
})
