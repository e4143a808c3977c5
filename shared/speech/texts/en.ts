export const en = {
  heading: 'Heading',
  fields_one: 'There is {{count}} field.',
  fields_other: 'There are {{count}} fields.',
  field: 'Field {{number}} of {{count}}',
  selected: 'selected',
  disabled: 'not available now',
  'silence.noVoice': 'Sorry, this device cannot read this language aloud. Please ask us.',
  'silence.noDevice':
    'Sorry, there is no sound: the loudspeaker is missing or switched off. Please ask us.',
  'silence.needsTouch': 'Please touch the screen once. Then we can read aloud.',
}
