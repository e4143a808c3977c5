import { expect, it } from 'vitest'
import { newestOnly } from './newest.ts'

it('while an answer is on its way only the newest wish waits, and it is asked', async () => {
  const asked: string[] = []
  const answers: ((answer: string) => void)[] = []
  const got: string[] = []
  let seen = () => {}
  const wish = newestOnly<string, string>(
    (letters) => {
      asked.push(letters)
      return new Promise((resolve) => answers.push(resolve))
    },
    (answer) => {
      got.push(answer)
      seen()
    },
  )
  const answer = (text: string) =>
    new Promise<void>((resolve) => {
      seen = resolve
      answers.shift()!(text)
    })
  wish('B')
  wish('Be')
  wish('Bet')
  expect(asked).toEqual(['B'])
  await answer('first')
  await Promise.resolve()
  expect(asked).toEqual(['B', 'Bet'])
  await answer('last')
  expect(got).toEqual(['first', 'last'])
  wish('Betr')
  expect(asked).toEqual(['B', 'Bet', 'Betr'])
})
