/** What a standing means, in words. Pure. */
import { likelyPhrase } from '#shared/receipt/phrases.ts'
import type { FollowView, Standing } from '#shared/protocol/waitingRoomViews.ts'
import { placeOf, placeText } from '../src/place.ts'
import { SOON } from '#shared/protocol/waitingRoomViews.ts'
import type { Words } from './words.ts'

export type Said = {
  /** Null where the facts say it all. */
  title: string | null
  text: string | null
  facts: { name: string; value: string }[]
  /** For the tab and for who cannot see the page. */
  summary: string
}

const MINUTE = 60_000

/** `now`: the office's clock in ms. `returned`: given back on this phone. */
export function sayStanding(view: FollowView, words: Words, now: number, returned: boolean): Said {
  const { standing } = view
  const { t } = words
  switch (standing.is) {
    case 'waiting':
      return sayWaiting(standing, words, now)
    case 'called': {
      const place = placeText(placeOf(standing.place, t('place')))
      return plain(t('calledTitle'), t('calledText'), {
        summary: `${t('calledTitle')}: ${place}`,
      })
    }
    case 'serving':
      return plain(t('servingTitle'), null, {
        facts: [placeFact(t('servingPlace'), standing, words)],
      })
    case 'missed':
      return sayMissed(standing, words)
    case 'parked':
      return plain(t('parkedTitle'), t('parkedText'), {
        facts: [placeFact(t('parkedPlace'), standing, words)],
      })
    case 'ended':
      return sayEnded(standing.how, view.label, words, returned)
    default:
      return standing satisfies never
  }
}

const plain = (title: string, text: string | null, more: Partial<Said> = {}): Said => ({
  title,
  text,
  facts: [],
  summary: title,
  ...more,
})

export const placeFact = (name: string, { place }: { place: string }, { t }: Words) => ({
  name,
  value: placeText(placeOf(place, t('place'))),
})

function sayWaiting(
  { ahead, wait }: Extract<Standing, { is: 'waiting' }>,
  words: Words,
  now: number,
): Said {
  const { t, paper, language, zone } = words
  const soon = ahead <= SOON
  // A forecast is sent when it changes; unchanged, it counts from now, and now is as clocks show it.
  const minute = Math.floor(now / MINUTE) * MINUTE
  const likely =
    wait &&
    likelyPhrase(paper, language, zone, {
      issuedAt: new Date(minute).toISOString(),
      wait,
      now: minute,
    })
  return {
    title: soon ? t('soonTitle') : null,
    text: soon ? t('soonText') : null,
    facts: [
      { name: paper('ahead'), value: ahead === 0 ? paper('aheadNobody') : String(ahead) },
      { name: paper('likely'), value: likely ?? t('likelyUnknown') },
    ],
    summary: ahead === 0 ? t('stillNobody') : t('still', { count: ahead }),
  }
}

/** A missed number waits for its second chance, or has lapsed. */
function sayMissed({ again }: Extract<Standing, { is: 'missed' }>, words: Words): Said {
  const { t, paper } = words
  if (!again) return plain(t('lapsedTitle'), t('lapsedText'))
  const calls = again.callsToGo !== null && paper('afterCalls', { count: again.callsToGo })
  const time = again.at !== null && t('fromTime', { time: words.time(again.at) })
  if (calls && time)
    return plain(t('missedTitle'), paper('missedRuleBoth', { when: calls, latest: time }))
  return plain(t('missedTitle'), paper('missedRule', { when: calls || time || '' }))
}

function sayEnded(
  how: Extract<Standing, { is: 'ended' }>['how'],
  label: string,
  { t }: Words,
  returned: boolean,
): Said {
  switch (how) {
    case 'served':
      return plain(t('servedTitle'), t('servedText'))
    case 'missed':
      return plain(t('lapsedTitle'), t('lapsedText'))
    case 'cancelled':
    case 'voided':
      return returned
        ? plain(t('returnedTitle'), t('returnedText', { label }))
        : plain(t('cancelledTitle'), t('cancelledText'))
    case 'notServed':
      return plain(t('notServedTitle'), t('notServedText'))
    default:
      return how satisfies never
  }
}
