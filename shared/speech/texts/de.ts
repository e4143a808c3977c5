/** Words of the voice between those of the screen. */
export const de = {
  heading: 'Überschrift',
  fields_one: 'Es gibt {{count}} Feld.',
  fields_other: 'Es gibt {{count}} Felder.',
  field: 'Feld {{number}} von {{count}}',
  selected: 'ausgewählt',
  disabled: 'zurzeit nicht wählbar',
  'silence.noVoice':
    'Dieses Gerät kann diese Sprache leider nicht vorlesen. Bitte sprechen Sie uns an.',
  'silence.noDevice':
    'Wir hören hier leider keinen Ton: Der Lautsprecher fehlt oder ist aus. Bitte sprechen Sie uns an.',
  'silence.needsTouch': 'Bitte tippen Sie einmal auf den Bildschirm. Dann lesen wir vor.',
} as const
