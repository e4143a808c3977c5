/** Why a day refuses a command. A closed list: every screen has a sentence for each. */
export const DAY_REFUSALS = [
  'notAllowed',
  'dayClosed',
  'unknownService',
  'serviceNotOffered',
  'partyTooLarge',
  'notYetOpen',
  'issuingClosed',
  'issuingStopped',
  'soldOut',
  /** This kiosk has just given out a number. */
  'coolDown',
  'unknownTicket',
  'ticketNotWaiting',
  'ticketEnded',
  'unknownCounter',
  'counterNotOpen',
  'counterDoesNotServe',
  'serviceAlreadyAdded',
  'unknownNote',
  'unknownOutcome',
  /** At least one goes on, and at least one stays. */
  'cannotSplit',
  'ticketAtCounter',
  'noTicketAtCounter',
  'answerCallFirst',
  'notArrived',
  'alreadyArrived',
  'nobodyWaiting',
  /** First those who wait, then the last calls. */
  'othersWaiting',
  'noLastCall',
  'tooManyRecalls',
  'notParked',
  'parkedElsewhere',
  'nothingToUndo',
  'undoTooLate',
  'noHelpCalled',
  'unknownSession',
  'quotaBelowIssued',
  /** It is past, before the session begins, or on another date. */
  'momentNotPossible',
  'stillServing',
] as const

export type DayRefusal = (typeof DAY_REFUSALS)[number]
