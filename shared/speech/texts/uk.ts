export const uk = {
  heading: 'Заголовок',
  fields_one: 'Є {{count}} поле.',
  fields_few: 'Є {{count}} поля.',
  fields_many: 'Є {{count}} полів.',
  fields_other: 'Є {{count}} поля.',
  field: 'Поле {{number}} з {{count}}',
  selected: 'вибрано',
  disabled: 'зараз недоступно',
  'silence.noVoice':
    'На жаль, цей пристрій не може читати цією мовою. Будь ласка, зверніться до нас.',
  'silence.noDevice':
    'На жаль, немає звуку: динамік не підключений або вимкнений. Будь ласка, зверніться до нас.',
  'silence.needsTouch': 'Будь ласка, торкніться екрана один раз. Тоді ми прочитаємо вголос.',
}
