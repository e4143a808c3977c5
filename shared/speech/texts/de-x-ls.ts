export const easyGerman = {
  heading: 'Überschrift',
  fields_one: 'Es gibt {{count}} Feld.',
  fields_other: 'Es gibt {{count}} Felder.',
  field: 'Feld {{number}} von {{count}}',
  selected: 'ist gewählt',
  disabled: 'geht gerade nicht',
  'silence.noVoice': 'Das Gerät kann hier nicht vorlesen. Bitte fragen Sie uns. Wir helfen Ihnen.',
  'silence.noDevice':
    'Das Gerät hat keinen Ton. Der Laut-Sprecher ist vielleicht aus. Bitte fragen Sie uns. Wir helfen Ihnen.',
  'silence.needsTouch': 'Bitte tippen Sie einmal auf den Bildschirm. Dann liest das Gerät vor.',
}
