/** Passwords, PINs, pairing codes and tickets are guessed: limited, and nobody beside the guesser is kept out. */
import { PASSWORD, post, signIn } from '../../e2e/testing/accounts.ts'
import { joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { ticketIn } from '../../e2e/testing/everybody.ts'
import { startServer } from '../../e2e/testing/server.ts'
import { SCREENS } from '../../e2e/testing/town.ts'
import { type Case, outcome } from './case.ts'

export const guessing: Case = async (quick) => {
  const server = await startServer({ publicUrl: 'http://warten.example', screens: SCREENS })
  const { url } = server
  const faults: string[] = []
  const expectSo = (is: boolean, fault: string) => {
    if (!is) faults.push(fault)
  }
  const times = quick ? 200 : 5_000
  try {
    const kiosk = await joinKiosk(url)
    const clerk = await signIn(url, 'clerk')
    const first = await post(url, '/sign-in', {
      name: 'clerk',
      password: PASSWORD,
      device: 'browser-of-clerk',
    })
    const known = /wartemarke-known=[^;]+/.exec(first.cookie ?? '')?.[0] ?? ''

    let looked = 0
    for (let n = 0; n < times; n++) {
      const body = {
        name: n % 2 ? 'clerk' : `name ${n}`,
        password: `guess ${n}`,
        device: 'browser-of-guesser',
      }
      const { answer } = await post(url, '/sign-in', body)
      if ((answer as { refusal: string }).refusal === 'wrongPassword') looked++
    }
    // With the clock standing still no wait ends.
    expectSo(looked <= 45, `${looked} passwords were looked at`)
    const honest = { name: 'clerk', password: PASSWORD, device: 'browser-of-clerk' }
    expectSo((await post(url, '/sign-in', honest, known)).status === 200, 'the clerk was kept out')

    await post(url, '/pin', { password: PASSWORD, pin: '4711' }, clerk)
    await post(url, '/lock', {}, clerk)
    let pins = 0
    const wrong = async () => {
      const { answer } = await post(url, '/unlock', { pin: '0000' }, clerk)
      return (answer as { refusal: string }).refusal === 'wrongPin'
    }
    while (pins < 100 && (await wrong())) pins++
    const me = await fetch(`${url}/me`, { headers: { cookie: clerk } })
    expectSo(me.status === 401, `after ${pins} wrong PINs the counter could still be unlocked`)

    const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    const statusOf = async (ticket: string) => {
      const response = await fetch(`${url}/t/${ticket}`)
      await response.arrayBuffer()
      return response.status
    }
    let limited = 0
    for (let n = 0; n < times; n++)
      if ((await statusOf(`guess-${n}`.padEnd(22, 'x'))) === 429) limited++
    expectSo(limited > 0, 'addresses of tickets were guessed without limit')
    expectSo((await statusOf(ticketIn(followUrl))) === 200, 'whoever has a ticket was kept out')

    const lines = server.logged.length
    expectSo(lines > 0 && lines < 10, `the log has ${lines} lines`)
    expectSo(!server.logged.join('').includes('guess'), 'the log tells what was guessed')
    const figures = `${looked} passwords and ${pins} PINs looked at, ${limited} of ${times} tickets cut short, log ${lines} lines`
    return outcome('guessing', 2 * times + pins, faults, figures)
  } finally {
    await server.close()
  }
}
