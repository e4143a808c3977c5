/** Everything that stands before the clerk's page and the manager's desk. */
import { type ReactElement, useEffect, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Me } from '#shared/protocol/access.ts'
import { AccountMenu } from '../../counter/access/AccountMenu.tsx'
import { Gate } from '../../counter/access/Gate.tsx'
import { createGate } from '../../counter/access/gateStore.ts'
import type { Refused } from '../../counter/access/source.ts'
import { ChooseCounter } from '../../counter/src/pages/ChooseCounter.tsx'
import { ME, Signed, sourceOf } from './signed.tsx'

type Given = {
  /** What the server says of who is there; never, if left out. */
  me?: Partial<Me> | Refused
  /** What it says to everything else. */
  answer?: Refused | Me
  page?: 'counter' | 'manager'
  /** What is typed into the fields, in their order. */
  typed?: readonly string[]
  /** Buttons pressed afterwards, by their place in the page. */
  pressed?: readonly string[]
}

const show =
  ({ me, answer, page = 'counter', typed = [], pressed = [] }: Given) =>
  (language: Language) =>
  () => <Shown {...{ me, answer, page, typed, pressed, language }} />

function Shown(props: {
  me: Given['me']
  answer: Given['answer']
  page: 'counter' | 'manager'
  typed: readonly string[]
  pressed: readonly string[]
  language: Language
}) {
  const { me, answer, page, typed, pressed, language } = props
  const answered = () =>
    answer
      ? Promise.resolve('refusal' in answer ? answer : { value: answer })
      : new Promise<never>(() => {})
  const [source] = useState(() =>
    sourceOf({
      ...(me && {
        me: () => Promise.resolve('refusal' in me ? me : { value: { ...ME, ...me } }),
      }),
      signIn: answered,
      unlock: answered,
      setPassword: answered,
      setPin: answered,
    }),
  )
  const [gate] = useState(() => createGate(source, 'a-device-of-gallery'))
  useEffect(() => {
    document.documentElement.lang = language
    void play(typed, pressed)
  }, [language, typed, pressed])
  return (
    <Gate
      gate={gate}
      source={source}
      page={page}
      needed={page === 'manager' ? 'manager' : 'desk'}
      language={language}
    >
      {(who) => <ChooseCounter me={who} language={language} />}
    </Gate>
  )
}

async function play(typed: readonly string[], pressed: readonly string[]): Promise<void> {
  for (const [index, text] of typed.entries()) {
    const input = await appears<HTMLInputElement>('input.access-input', index)
    type(input, text)
  }
  for (const selector of pressed) {
    await moment()
    ;(await appears(selector)).click()
  }
}

/** As React sees it when somebody types. */
function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

const moment = () => new Promise((resolve) => setTimeout(resolve))

async function appears<Found extends HTMLElement>(selector: string, nth = 0): Promise<Found> {
  for (let tries = 0; tries < 50; tries++) {
    const found = document.querySelectorAll<Found>(selector)[nth]
    if (found) return found
    await moment()
  }
  throw new Error(`there is no ${selector}`)
}

const nobody: Refused = { refusal: 'notSignedIn' }
const DO = '.access-do'
const NAMED = ['Sabine Beispiel', 'falsch geraten']

export const accessStates: Record<string, (language: Language) => () => ReactElement> = {
  'gate-asking': show({}),
  'gate-no-server': show({ me: { refusal: 'noAnswer' } }),
  'gate-sign-in': show({ me: nobody }),
  'gate-sign-in-wrong': show({
    me: nobody,
    typed: NAMED,
    pressed: [DO],
    answer: { refusal: 'wrongPassword' },
  }),
  'gate-sign-in-wait': show({
    me: nobody,
    typed: NAMED,
    pressed: [DO],
    answer: { refusal: 'wait', seconds: 14 },
  }),
  'gate-sign-in-no-server': show({
    me: nobody,
    typed: NAMED,
    pressed: [DO],
    answer: { refusal: 'noAnswer' },
  }),
  'gate-own-password': show({ me: { mustChangePassword: true } }),
  'gate-own-password-short': show({
    me: { mustChangePassword: true },
    typed: ['k3mfp-v8rtz-q4wns', 'zu kurz', 'zu kurz'],
    pressed: [DO],
  }),
  'gate-own-password-weak': show({
    me: { mustChangePassword: true },
    typed: ['k3mfp-v8rtz-q4wns', 'Sabine Beispiel', 'Sabine Beispiel'],
    pressed: ['.access-show input', DO],
    answer: { refusal: 'weakPassword' },
  }),
  'gate-offer-pin': show({
    me: { mustChangePassword: true, hasPin: false },
    typed: ['k3mfp-v8rtz-q4wns', 'vier Hunde im Park', 'vier Hunde im Park'],
    pressed: [DO],
    answer: { ...ME, hasPin: false },
  }),
  'gate-locked': show({ me: { locked: true } }),
  'gate-locked-wrong-pin': show({
    me: { locked: true },
    typed: ['1234'],
    pressed: [DO],
    answer: { refusal: 'wrongPin', left: 3 },
  }),
  'gate-locked-no-pin-left': show({
    me: { locked: true },
    typed: ['1234'],
    pressed: [DO],
    answer: { refusal: 'wrongPin', left: 0 },
  }),
  'gate-locked-without-pin': show({ me: { locked: true, hasPin: false } }),
  'gate-locked-other': show({ me: { locked: true }, pressed: ['.access-card > .access-way'] }),
  'gate-too-low': show({ me: {}, page: 'manager' }),
  'gate-choose-counter': show({ me: {} }),
  'account-menu': menu([]),
  'account-password': menu(['.account-ways button:nth-child(3)']),
  'account-pin': menu(['.account-ways button:nth-child(2)']),
}

function menu(pressed: readonly string[]) {
  const presses = ['.account-button', ...pressed]
  return (language: Language) => () => (
    <Signed language={language}>
      <Menu language={language} pressed={presses} />
    </Signed>
  )
}

function Menu({ language, pressed }: { language: Language; pressed: readonly string[] }) {
  useEffect(() => {
    document.documentElement.lang = language
    void play([], pressed)
  }, [language, pressed])
  return (
    <>
      <header className="head">
        <h1 className="head-services">Wartemarke</h1>
        <AccountMenu />
      </header>
      <main />
    </>
  )
}
