import { expect, test } from 'vitest'
import {
  CALLED,
  CLOSED,
  IDLE,
  PAUSED,
  SERVING,
  nobodyWaiting,
} from '../../e2e/gallery/counterViews.ts'
import { nextStep } from './nextStep.ts'

test.each([
  ['a closed counter opens', CLOSED, { do: 'open', text: 'open' }],
  ['a pause ends', PAUSED, { do: 'open', text: 'continue' }],
  ['a free counter calls', IDLE, { do: 'next', text: 'next' }],
  ['even with nobody waiting', nobodyWaiting(IDLE), { do: 'next', text: 'next' }],
  ['a call is answered', CALLED, { do: 'here', text: 'here' }],
  ['a service ends with the next', SERVING, { do: 'next', text: 'finishNext' }],
  ['or just ends', nobodyWaiting(SERVING), { do: 'next', text: 'finish' }],
  [
    'before a pause it just ends',
    { ...SERVING, me: { ...SERVING.me, is: 'paused' } },
    { do: 'finish', text: 'finish' },
  ],
] as const)('%s', (_, view, step) => {
  expect(nextStep(view, 'clerk')).toEqual(step)
})

test.each([CLOSED, PAUSED, IDLE, CALLED, SERVING])(
  'the information desk calls nobody, and issues numbers: %#',
  (view) => {
    expect(nextStep(view, 'desk')).toEqual({ ask: 'issue', text: 'issue' })
  },
)
