import type { de } from './de.ts'

export const en: Record<keyof typeof de, string> = {
  'number.none': 'Please enter a number.',
  languages: 'Other languages: {{written}} of {{all}}',
  'languages.of': '{{label}}, other languages: {{written}} of {{all}}',
  none: 'Nothing entered yet.',
  unnamed: 'unnamed',
  up: 'Move {{name}} up',
  down: 'Move {{name}} down',
  remove: 'Remove {{name}}',
  moved: 'now number {{place}} of {{all}}',
  removed: '“{{name}}” has been removed.',
  restore: 'Restore',
  faulty: 'something in it is wrong',
  full: 'There can be no more than {{count}}.',
  create: 'Create',
  dismiss: 'Cancel',
  willBe: 'Id: {{id}}. It stays even when the name changes.',
  'picture.limit': '{{kinds}}, at most {{kilobytes}}\u00a0kB.',
  'picture.kind': 'This picture cannot be used here: {{kinds}} only.',
  'picture.large':
    'The picture has {{kilobytes}}\u00a0kB; no more than {{most}}\u00a0kB are possible.',
  'picture.unreadable': 'This file could not be read.',
  'picture.shown': '{{label}} as it is now',
  'picture.remove': 'Remove picture',
}
