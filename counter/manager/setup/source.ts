/** Asks the server about the office's configuration. */
import {
  type BackTrial,
  type ReadFile,
  SETUP,
  type SetupFault,
  type SetupRefusal,
  type SetupRefused,
  type SetupState,
  type TakeBack,
  type Trial,
  type Tried,
  type Wish,
} from '#shared/protocol/setup.ts'

export type SourceRefusal = SetupRefusal | 'noAnswer'
export type Asked<Value> = { value: Value } | { refusal: SourceRefusal; faults?: SetupFault[] }

export type SetupSource = {
  state: () => Promise<Asked<SetupState>>
  try: (trial: Trial) => Promise<Asked<Tried>>
  save: (wish: Wish) => Promise<Asked<SetupState>>
  tryBack: (trial: BackTrial) => Promise<Asked<Tried>>
  takeBack: (wish: TakeBack) => Promise<Asked<SetupState>>
  read: (file: string) => Promise<Asked<ReadFile>>
}

/** The configuration in force, as a file to keep. */
export const OFFICE_FILE = `${SETUP}/office.json`

const post = (address: string, body: unknown) =>
  ask(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

export const fetchSetup: SetupSource = {
  state: () => ask(SETUP),
  try: (trial) => post(`${SETUP}/try`, trial),
  save: (wish) => post(SETUP, wish),
  tryBack: (trial) => post(`${SETUP}/take-back/try`, trial),
  takeBack: (wish) => post(`${SETUP}/take-back`, wish),
  read: (file) =>
    ask(`${SETUP}/read`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: file }),
}

const isRefused = (body: unknown): body is SetupRefused =>
  typeof body === 'object' && body !== null && 'refusal' in body

async function ask(address: string, request?: RequestInit): Promise<Asked<never>> {
  try {
    const answer = await fetch(address, request)
    const body: unknown = await answer.json()
    if (answer.ok) return { value: body as never }
    // Something between here and the server may answer in words of its own.
    return isRefused(body) ? body : { refusal: 'noAnswer' }
  } catch {
    return { refusal: 'noAnswer' }
  }
}
