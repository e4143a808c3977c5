/** A configuration out of a file that somebody has changed by hand. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { readJson } from './jsonFile.ts'
import { readFile } from './readFile.ts'

const office = smallOffice({ access: {} })
const FILE = `${JSON.stringify(office, null, 2)}\n`

const faultsIn = async (text: string) => {
  const read = await readFile(text, office.id)
  if (read.ok) throw new Error('there is nothing wrong with it')
  return read.faults
}

/** In that line of the file, what somebody wrote instead. */
const withLine = (written: RegExp, instead: string) => {
  const lines = FILE.split('\n')
  const index = lines.findIndex((line) => written.test(line))
  expect(index).toBeGreaterThan(0)
  lines[index] = lines[index]!.replace(written, instead)
  return { text: lines.join('\n'), line: index + 1 }
}

describe('a whole file', () => {
  test('is read as it was written', async () => {
    expect(await readFile(FILE, office.id)).toEqual({ ok: true, office })
  })

  test.each([
    ['with the mark of Windows’ editor', `\uFEFF${FILE}`],
    ['with Windows’ ends of lines', FILE.replaceAll('\n', '\r\n')],
    ['in one line', JSON.stringify(office)],
    [
      'without what has a default',
      JSON.stringify({ ...office, rules: office.rules, access: undefined }),
    ],
  ])('%s is the same', async (_, text) => {
    expect(await readFile(text, office.id)).toEqual({ ok: true, office })
  })

  test('whose texts look like a program is read as texts', async () => {
    const name = '<script>alert(1)</script> ${process.exit()} {{number}}'
    const read = await readFile(JSON.stringify({ ...office, name }), office.id)
    expect(read).toMatchObject({ ok: true, office: { name } })
  })
})

describe('broken, and told in which line, is a file', () => {
  test.each([
    [
      'with a comma too many',
      /^ {2}"town": "Willich",/,
      '  "town": "Willich",,',
      'Zeichen 21: hier muss ein Feldname',
    ],
    [
      'with a comma too few',
      /^ {2}"town": "Willich",/,
      '  "town": "Willich"',
      'hier fehlt ein Komma',
      1,
    ],
    ['without a colon', /^ {2}"town":/, '  "town"', 'Zeichen 10: hier fehlt ein Doppelpunkt'],
    ['without a value', /^ {2}"town": "Willich"/, '  "town": ', 'hier fehlt ein Wert'],
    ['with an open text', /"Willich",$/, '"Willich,', 'endet nicht in dieser Zeile'],
    ['with curly quotation marks', /"Willich",$/, '„Willich“,', 'gerade Anführungszeichen'],
    ['with single ones', /"Willich",$/, "'Willich',", 'gerade Anführungszeichen'],
    ['with a word', /"Willich",$/, 'Willich,', 'das gehört nicht hierher'],
    ['with a comment', /^ {2}"town"/, '  // neu\n  "town"', 'Kommentare'],
    ['with half a number', /"minutes": 12/, '"minutes": 12.', 'Zahl ist nicht zu Ende'],
    ['with a number that begins with 0', /"minutes": 12/, '"minutes": 012', 'hier fehlt ein Komma'],
    ['with a plus', /"minutes": 12/, '"minutes": +12', 'das gehört nicht hierher'],
    ['with a tabulator in a text', /"Willich",$/, '"Wil\tlich",', 'Steuerzeichen'],
    ['with a backslash of a path', /"Willich",$/, '"C:\\Willich",', 'nach \\ steht'],
    ['with half a letter', /"Willich",$/, '"Willich\\u00"', 'nach \\u müssen'],
    ['in another encoding', /"Willich",$/, '"Düsseldorf\uFFFD",', 'als UTF-8 speichern'],
    [
      'with a field twice',
      /^ {2}"town": "Willich",/,
      '  "town": "A", "town": "B",',
      '„town“ steht hier zum zweiten Mal',
    ],
  ] as const)('%s', async (_, written, instead, reason, later: number = 0) => {
    const { text, line } = withLine(written, instead)
    const [fault] = await faultsIn(text)
    expect(fault!.message).toContain(reason)
    expect(fault!.line).toBe(line + later)
  })

  test.each([
    ['nothing', '', 'leer'],
    ['no end', FILE.trimEnd().slice(0, -1), 'hier fehlt die schließende Klammer }'],
    ['blanks', ' \n\n ', 'leer'],
    ['a page of the web', '<!doctype html>\n<html></html>', 'Zeichen 1:'],
    ['two things', `${FILE}{}`, 'nach dem Ende'],
    ['a depth of brackets', '['.repeat(200_000) + ']'.repeat(200_000), 'zu tief verschachtelt'],
  ])('with %s', async (_, text, reason) => {
    const [fault] = await faultsIn(text)
    expect(fault!.message).toContain(reason)
  })
})

describe('faulty, with the way and the line of each fault, is a file', () => {
  test.each([
    [
      'whose number is a text',
      /"minutes": 12/,
      '"minutes": "zwölf"',
      ['services', 0, 'minutes'],
      'muss eine Zahl sein',
    ],
    [
      'whose time does not exist',
      /"from": "08:00"/,
      '"from": "25:00"',
      ['sessions', 0, 'from'],
      'eine Uhrzeit wie 07:45',
    ],
    [
      'whose counter serves what there is not',
      /"id": "ausweis"/,
      '"id": "pass"',
      ['counters', 0, 'services'],
      'das Anliegen „ausweis“ gibt es nicht',
    ],
    [
      'with a misspelt field',
      /^ {2}"town"/,
      '  "staat": "x",\n  "town"',
      [],
      '„staat“ gibt es hier nicht',
    ],
    [
      'with a misspelt field deep inside',
      /"minutes": 12/,
      '"minutes": 12, "minuten": 3',
      ['services', 0],
      '„minuten“',
    ],
    ['of another office', /"id": "probe"/, '"id": "anders"', ['id'], 'muss „probe“ bleiben'],
    ['with a zone that there is not', /"Europe\/Berlin"/, '"Europe/Willich"', ['zone'], 'Zeitzone'],
    ['with __proto__', /^ {2}"town"/, '  "__proto__": {"id": "x"},\n  "town"', [], '„__proto__“'],
  ] as const)('%s', async (_, written, instead, path, reason) => {
    const { text, line } = withLine(written, instead)
    const fault = (await faultsIn(text)).find(({ message }) => message.includes(reason))
    const where =
      path[0] === 'counters'
        ? FILE.split('\n').findIndex((l) => /^ {6}"services": \[/.test(l)) + 1
        : line
    expect(fault).toMatchObject({ path, line: where })
  })

  test('where a field is missing: the line of what it belongs to', async () => {
    const { text, line } = withLine(/"code": "A",/, '')
    expect(await faultsIn(text)).toEqual([
      { path: ['services', 0, 'code'], message: 'fehlt', line: line - 2 },
    ])
  })

  test('with three faults, all of them', async () => {
    const text = JSON.stringify({ ...office, town: '', zone: 'Mond', numbering: 'x' }, null, 1)
    expect((await faultsIn(text)).map(({ path, line }) => [path[0], line])).toEqual([
      ['town', 4],
      ['zone', 5],
      ['numbering', text.split('\n').findIndex((l) => l.includes('numbering')) + 1],
    ])
  })

  test('with a logo that cannot be read', async () => {
    const logo = `data:image/png;base64,${Buffer.from('kein Bild').toString('base64')}`
    expect(await faultsIn(JSON.stringify({ ...office, logo }))).toMatchObject([
      { path: ['logo'], line: 1 },
    ])
  })

  test('of nonsense without end is answered with a bearable number of them', async () => {
    const services = Array.from({ length: 60 }, () => ({}))
    expect(await faultsIn(JSON.stringify({ ...office, services }))).toHaveLength(200)
  })
})

test('what is JSON, and what is not, is decided as everywhere else', () => {
  const json = fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 1))
  const damaged = fc
    .tuple(
      json,
      fc.nat(),
      fc.constantFrom(
        '',
        ',',
        '"',
        '{',
        '}',
        ']',
        ':',
        '\\',
        '\n',
        '0',
        '.',
        '-',
        'e',
        '\u00a0',
        '/*',
        '//',
        'x',
      ),
      fc.nat(3),
    )
    .map(([text, where, put, cut]) => {
      const at = where % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + cut)
    })
  const property = fc.property(fc.oneof(json, damaged), (text) => {
    const read = readJson(text)
    if (!('fault' in read)) return isDeepStrictEqual(read.value, parsed(text))
    // Two values for one key are JSON, and refused all the same.
    const isTwice = read.fault.message.includes('zum zweiten Mal')
    return read.fault.line !== undefined && isTwice === (parsed(text) !== NO_JSON)
  })
  expect(() => fc.assert(property, { numRuns: 5_000 })).not.toThrow()
}, 60_000)

const NO_JSON = Symbol('no JSON')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return NO_JSON
  }
}
