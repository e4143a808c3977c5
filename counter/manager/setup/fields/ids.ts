/** Ids are made once, from the name a thing is given first: facts and other parts refer to them ever after. */

const LONGEST = 40
const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** `Führerschein & Fahrzeug` → `fuehrerschein-fahrzeug`, with a number behind when that is taken. */
export function idFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  const id = trimmed(plain) || 'neu'
  // Every plain object has this one already.
  const used = [...taken, 'constructor']
  for (let nth = 1; ; nth += 1) {
    const ending = nth === 1 ? '' : `-${nth}`
    const wanted = trimmed(id.slice(0, LONGEST - ending.length)) + ending
    if (!used.includes(wanted)) return wanted
  }
}

const trimmed = (id: string): string => id.slice(0, LONGEST).replace(/^-+|-+$/g, '')
