export const ro = {
  heading: 'Titlu',
  fields_one: 'Există {{count}} câmp.',
  fields_few: 'Există {{count}} câmpuri.',
  fields_other: 'Există {{count}} de câmpuri.',
  field: 'Câmpul {{number}} din {{count}}',
  selected: 'selectat',
  disabled: 'acum indisponibil',
  'silence.noVoice':
    'Ne pare rău, acest aparat nu poate citi în această limbă. Vă rugăm să ne întrebați.',
  'silence.noDevice':
    'Ne pare rău, nu există sunet: difuzorul lipsește sau este oprit. Vă rugăm să ne întrebați.',
  'silence.needsTouch': 'Vă rugăm să atingeți o dată ecranul. Apoi citim cu voce tare.',
}
