export const pl = {
  heading: 'Nagłówek',
  fields_one: 'Jest {{count}} pole.',
  fields_few: 'Są {{count}} pola.',
  fields_many: 'Jest {{count}} pól.',
  fields_other: 'Jest {{count}} pola.',
  field: 'Pole {{number}} z {{count}}',
  selected: 'wybrane',
  disabled: 'teraz niedostępne',
  'silence.noVoice':
    'Niestety to urządzenie nie może czytać w tym języku. Prosimy zwrócić się do nas.',
  'silence.noDevice':
    'Niestety nie ma dźwięku: głośnik nie jest podłączony lub jest wyłączony. Prosimy zwrócić się do nas.',
  'silence.needsTouch': 'Prosimy raz dotknąć ekranu. Wtedy przeczytamy na głos.',
}
