/** The spaces before `:` and `?` do not break. */
export const fr = {
  language: 'Langue',
  connecting: 'Connexion en cours…',
  place: 'Guichet',
  likelyUnknown: 'pas encore prévisible',
  still_one: 'encore {{count}} avant vous',
  still_many: 'encore {{count}} avant vous',
  still_other: 'encore {{count}} avant vous',
  stillNobody: 'plus personne avant vous',
  soonTitle: 'C’est bientôt votre tour',
  soonText: 'Veuillez venir maintenant dans la salle d’attente.',

  calledTitle: 'C’est votre tour',
  calledText: 'Veuillez venir maintenant.',
  calledAt: 'Appel à {{time}}',
  servingTitle: 'Nous nous occupons de vous',
  servingPlace: 'Vous êtes ici\u00a0:',
  parkedTitle: 'Nous vous rappellerons',
  parkedText: 'Veuillez patienter dans la salle d’attente. Votre numéro reste valable.',
  parkedPlace: 'Vous retournerez ici\u00a0:',
  missedTitle: 'Vous avez manqué votre appel',
  fromTime: 'après {{time}}',
  lapsedTitle: 'Votre numéro a expiré',
  lapsedText: 'Nous l’avons appelé et personne n’est venu. Veuillez vous adresser à nous.',
  servedTitle: 'C’est terminé',
  servedText: 'Merci de votre visite.',
  notServedTitle: 'L’accueil est terminé',
  notServedText:
    'Nous n’avons malheureusement plus pu vous appeler aujourd’hui. Veuillez vous adresser à nous.',
  cancelledTitle: 'Ce numéro n’est plus valable',
  cancelledText: 'Est-ce une erreur\u00a0? Veuillez vous adresser à nous.',
  returnedTitle: 'Merci beaucoup\u00a0!',
  returnedText:
    'Vous avez rendu le numéro {{label}}. Votre place sera bientôt libre pour quelqu’un d’autre.',

  unknownTitle: 'Nous ne trouvons pas ce numéro',
  unknownText:
    'Il est peut-être d’un autre jour, ou le service n’affiche pas de numéros sur téléphone en ce moment. Veuillez regarder l’écran de la salle d’attente.',
  lostTitle: 'Pas de connexion depuis {{time}}',
  lostText:
    'Nous ne pouvons pas montrer ici quand ce sera votre tour. Veuillez regarder l’écran de la salle d’attente.',
  lostHelp: 'La page se reconnecte d’elle-même.',
  failing: 'Nous avons actuellement un problème technique. Votre numéro reste valable.',

  alarmSoon: 'Me prévenir quand il en reste trois avant moi',
  alarmCall: 'Me prévenir quand c’est mon tour',
  alarmHint: 'Avec son et vibration, aussi à l’appel. Laissez cette page ouverte.',
  alarmHintClosed: 'Avec son et vibration, aussi à l’appel. Vous pouvez fermer cette page.',

  giveBack: 'Rendre le numéro',
  reallyGiveBack: 'Vraiment rendre le numéro\u00a0?',
  reallyGiveBackText: 'Le numéro {{label}} ne sera alors plus valable.',
  yesGiveBack: 'Oui, le rendre',
  noKeep: 'Non, garder le numéro',
  givingBack: 'Nous reprenons votre numéro…',
  notGivenBack: 'Cela n’a pas marché. Veuillez réessayer.',
}
