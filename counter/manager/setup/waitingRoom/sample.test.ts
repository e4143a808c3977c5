import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { type Office, officeSchema } from '#shared/domain/config.ts'
import { OFFICES } from '#shared/offices/index.ts'
import { wordsFor } from '../../../../display/src/sound/words.ts'
import { sampleOf } from './sample.ts'

const office = (
  name: keyof typeof OFFICES,
  template: Office['waitingRoom']['announcement']['template'] = {},
): Office => officeSchema.parse({ ...OFFICES[name], waitingRoom: { announcement: { template } } })

describe('the sample at the manager’s desk is what a display says', () => {
  it.each(LANGUAGES)('in %s, in our own words and in the office’s', (language) => {
    const own = { [language]: '{{place}}: {{number}} !' }
    for (const template of [{}, own]) {
      const call = { label: '45', counter: '6', recalls: 0 }
      expect(sampleOf(office('willich', template), language)).toBe(
        wordsFor(call, language, template),
      )
    }
  })

  it('with a number as this office prints it', () => {
    expect(sampleOf(office('krefeld'), 'de')).toBe('Nummer A 045, bitte Platz 12.')
  })
})
