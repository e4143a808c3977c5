/** The real program while it runs, from start to end. */
import { connect } from 'node:net'
import { afterEach, beforeAll, beforeEach, afterAll, describe, expect, test } from 'vitest'
import { joinCounter, joinDisplay, joinKiosk, valueOf } from '../e2e/testing/clients.ts'
import { askSecurely, certificateFiles } from '../e2e/testing/certificates.ts'
import { contentOf, type Folder, temporaryFolder } from '../e2e/testing/folder.ts'
import { copyProgram, type Program, runProgram } from '../e2e/testing/program.ts'
import { setupDesk } from '../e2e/testing/setupDesk.ts'

const CLOCK = ['--clock', '2020-11-17T10:00']

let copy: Folder
let folder: Folder
let running: Program[]

beforeAll(() => {
  copy = temporaryFolder()
  copyProgram(copy.path, { screens: true })
})

afterAll(() => copy.remove())

beforeEach(() => {
  folder = temporaryFolder()
  running = []
})

afterEach(async () => {
  for (const program of running) await program.end('SIGKILL')
  folder.remove()
})

function start(args: string[] = CLOCK, env: Record<string, string> = {}): Program {
  const safe = {
    WARTEMARKE_PORT: '0',
    WARTEMARKE_HOST: '127.0.0.1',
    // Otherwise the folder would change while a test looks at it.
    WARTEMARKE_BACKUPS: 'none',
    ...env,
  }
  const program = runProgram(copy.path, folder.path, args, safe)
  running.push(program)
  return program
}

let kiosks = 0

/** At another kiosk each time, since a kiosk rests after a number; the same request comes from the same one. */
const pull = async (program: Program, request?: string) => {
  const kiosk = await joinKiosk(await program.staffed(), request ?? `kiosk-${++kiosks}-of-many`)
  const answer = await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 }, request)
  kiosk.close()
  return valueOf(answer)
}

describe('a first start', () => {
  test('without a word is a rehearsal, and the next one goes on with its numbers', async () => {
    const first = start()
    const display = await joinDisplay(await first.url)
    expect(display.view().office).toMatchObject({ id: 'willich', trial: true })
    expect((await pull(first)).ticket).toBe(1)
    const { stdout, stderr } = await first.end()
    expect([stdout.includes('Probebetrieb'), stderr]).toEqual([true, ''])

    const second = start()
    expect((await joinDisplay(await second.url)).view().office.trial).toBe(true)
    expect((await pull(second)).ticket).toBe(2)
  })

  test('with an office is no rehearsal, and the office need not be named again', async () => {
    const first = start(['--office', 'brandenburg', ...CLOCK])
    const { office } = (await joinDisplay(await first.url)).view()
    expect(office).toMatchObject({ id: 'brandenburg', trial: false })
    await first.end()
    const second = start()
    expect((await joinDisplay(await second.url)).view().office).toEqual(office)
  })

  test('with an office is no longer asked once somebody has set it up at the desk, and says so', async () => {
    const args = ['--office', 'brandenburg', ...CLOCK]
    const first = start(args)
    const desk = setupDesk(await first.staffed())
    const { office } = await desk.state()
    expect((await desk.save({ ...office, name: 'Am Leitungsplatz benannt' })).status).toBe(200)
    expect((await first.end()).stdout).not.toContain('--office')

    const second = start(args)
    const display = await joinDisplay(await second.url)
    expect(display.view().office.name).toBe('Am Leitungsplatz benannt')
    const { stdout, code } = await second.end()
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringContaining('nicht die Angabe --office'),
    ])
  })

  test('says where every screen is', async () => {
    const program = start()
    const url = await program.url
    const { stdout } = await program.end()
    const paths = ['kiosk/', 'display/', 'counter/?counter=platz-1', 'counter/manager/']
    expect(paths.filter((path) => !stdout.includes(`${url}/${path}\n`))).toEqual([])
  })

  test('with a certificate speaks HTTPS, and says so', async () => {
    const { cert, key } = certificateFiles('first')
    const program = start(['--tls-cert', cert, '--tls-key', key, ...CLOCK])
    const url = await program.url
    expect(url).toMatch(/^https:/)
    expect((await askSecurely(`${url}/health`)).status).toBe(200)
    const { stdout } = await program.end()
    expect(stdout).not.toContain('http:')
  })

  test('with a set clock lives in that time, as the office’s zone has it', async () => {
    const { now } = (await joinDisplay(await start().url)).view()
    expect(now).toMatch(/^2020-11-17T09:0/)
  })

  test('takes variables, and the command line wins', async () => {
    const env = {
      WARTEMARKE_LANGUAGE: 'en',
      WARTEMARKE_DATA: 'anderswo',
      WARTEMARKE_OFFICE: 'krefeld',
    }
    const program = start(['--office', 'altena', ...CLOCK], env)
    const page = await (await fetch(await program.url)).text()
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Altena')
    expect(Object.keys(contentOf(folder.path))).toContain('anderswo/wartemarke.db')
  })
})

/** A running one makes its reports some seconds after its start, and reads its journal for that. */
const withoutOwn = (content: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(content).filter(([path]) => !/berichte\.db|\.db-shm$/.test(path)),
  )

describe('a second process', () => {
  test('on the same folder is refused, and disturbs nothing', async () => {
    const first = start()
    await pull(first)
    const before = withoutOwn(contentOf(folder.path))
    const { code, stderr } = await start().ended
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(withoutOwn(contentOf(folder.path))).toEqual(before)
    expect((await pull(first)).ticket).toBe(2)
  })

  test('with another office than the folder’s is refused, and changes nothing', async () => {
    const first = start()
    await first.url
    await first.end()
    const before = contentOf(folder.path)
    const { code, stdout, stderr } = await start(['--office', 'altena', ...CLOCK]).ended
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]*willich[^\n]*altena[^\n]*--data[^\n]*\.\n$/)
    expect(contentOf(folder.path)).toEqual(before)
  })
})

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('ends it within two seconds, with clients connected and commands under way', async () => {
    const program = start()
    const url = await program.staffed()
    const kiosk = await joinKiosk(url)
    await Promise.all([joinCounter(url, 'platz-1'), joinDisplay(url)])
    const silent = connect(Number(new URL(url).port), '127.0.0.1')
    await new Promise((resolve) => silent.once('connect', resolve))

    const requests = Array.from({ length: 30 }, (_, index) => `request-number-${index}`)
    const pulls = requests.map((request) =>
      kiosk.socket
        .timeout(5_000)
        .emitWithAck('issue', { request, service: 'fuehrungszeugnis', party: 1 })
        .catch(() => null),
    )
    // The first answer shows that the others are under way.
    await Promise.race(pulls)
    // By itself: what takes nearly two seconds ends with 1.
    const { code, stderr } = await program.end(signal)
    expect([code, stderr]).toEqual([0, ''])

    const answers = await Promise.all(pulls)
    const again = await joinKiosk(await start().staffed())
    for (const [index, answer] of answers.entries()) {
      if (!answer?.ok) continue
      const fields = { service: 'fuehrungszeugnis', party: 1 }
      expect(await again.send('issue', fields, requests[index])).toEqual(answer)
    }
    expect(answers.some((answer) => answer?.ok)).toBe(true)
  })
})

test('SIGKILL, which is as a power cut, loses nothing that was answered', async () => {
  const first = start()
  const answered = await pull(first, 'the-same-request-1')
  await first.end('SIGKILL')
  const second = start()
  expect(await pull(second, 'the-same-request-1')).toEqual(answered)
  expect((await pull(second)).ticket).toBe(2)
})
