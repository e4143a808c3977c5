export const fr = {
  heading: 'Titre',
  fields_one: 'Il y a {{count}} champ.',
  fields_other: 'Il y a {{count}} champs.',
  field: 'Champ {{number}} sur {{count}}',
  selected: 'sélectionné',
  disabled: 'non disponible pour le moment',
  'silence.noVoice':
    'Désolé, cet appareil ne peut pas lire dans cette langue. Veuillez vous adresser à nous.',
  'silence.noDevice':
    'Désolé, il n’y a pas de son : le haut-parleur est absent ou éteint. Veuillez vous adresser à nous.',
  'silence.needsTouch': 'Veuillez toucher l’écran une fois. Nous pourrons alors lire à voix haute.',
}
