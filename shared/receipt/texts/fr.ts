/** The spaces before `:` and `?` do not break. */
export const fr = {
  trial: 'Fonctionnement à l’essai',
  heading: 'Votre numéro',
  people_one: '{{count}} personne',
  people_many: '{{count}} de personnes',
  people_other: '{{count}} personnes',
  issued: '{{date}}, {{time}}',
  ahead: 'En attente avant vous',
  aheadNobody: 'personne',
  likely: 'Appel probable',
  clockRange: '{{from}}–{{to}}',
  clockUpTo: 'avant {{to}}',
  closingTitle: 'Attention\u00a0:',
  closingText: 'Il est possible que vous ne passiez plus aujourd’hui.',
  closingLikely: 'Vous passerez probablement encore aujourd’hui.',
  closingUnlikely: 'Vous ne passerez probablement plus aujourd’hui.',
  missedTitle: 'Appel manqué\u00a0?',
  missedRule:
    'Restez ici\u00a0: nous appellerons votre numéro encore une fois {{when}}. Ensuite, il ne sera plus valable.',
  missedRuleBoth:
    'Restez ici\u00a0: nous appellerons votre numéro encore une fois {{when}} ou {{latest}}. Ensuite, il ne sera plus valable.',
  missedNever:
    'Nous n’appelons chaque numéro qu’une seule fois. Veuillez rester dans la salle d’attente.',
  afterCalls_one: 'après {{count}} autre appel',
  afterCalls_many: 'après {{count}} autres appels',
  afterCalls_other: 'après {{count}} autres appels',
  afterMinutes_one: 'après {{count}} minute',
  afterMinutes_many: 'après {{count}} de minutes',
  afterMinutes_other: 'après {{count}} minutes',
  documents: 'Veuillez préparer\u00a0:',
  follow: 'Voir ma place dans la file sur le téléphone',
}
