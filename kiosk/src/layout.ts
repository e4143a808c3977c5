/** How fields share the room that is there, so that no name is cut and no letter shrinks. Lengths in rem. */

export type Area = { width: number; height: number }

/** `hint` may be empty. */
export type FieldText = { name: string; hint: string }

/** Of a text, in em of its font. */
export type TextWidth = (text: string, weight: 'name' | 'hint') => number

/**
 * `single`: one large field. `wide`: a few under one another. `tile`: the icon above the words. `row`: beside them.
 * `line`: and the hint at the end of the same line.
 */
type Style = 'single' | 'wide' | 'tile' | 'row' | 'line'

type Dress = {
  style: Style
  name: number
  /** 0: there is no room for hints. */
  hint: number
  padX: number
  padY: number
  /** 0: none. */
  icon: number
  /** Between icon and words. */
  space: number
  /** Between fields. */
  gap: number
}

export type Layout = Dress & { columns: number; rows: number; pages: number }

const NAME_LINE = 1.14
const HINT_LINE = 1.25
/** Of a `line`, which is as low as can be. */
const LOW_LINE = 1.1
const WORDS_GAP = 0.4
/** Of a `line`'s hint. */
const HINT_WIDTH = 17
const BORDERS = 0.5

const dress = (style: Style, sizes: [number, number, number, number, number, number, number]) => {
  const [name, hint, icon, padX, padY, space, gap] = sizes
  return { style, name, hint, icon, padX, padY, space, gap }
}
const SINGLE = [
  dress('single', [4, 2.375, 9, 2.25, 1, 2.5, 0]),
  dress('single', [3.25, 2.125, 5, 2, 0.75, 1.25, 0]),
  dress('single', [3, 2, 0, 1.5, 0.5, 1, 0]),
]
const LEAST_SINGLE = dress('single', [2.625, 0, 0, 1, 0.25, 0.75, 0])
/** The button painted on it. */
const TAKE = 5.75
const WIDE = [
  dress('wide', [3.5, 2.25, 6, 3, 1.5, 2.5, 1.5]),
  dress('wide', [2.875, 2, 4.5, 2.25, 1, 2, 1.5]),
]
const TILE = dress('tile', [2.625, 1.875, 3.75, 2, 1.25, 0.5, 1.5])
const SMALL_TILE = dress('tile', [2.375, 1.875, 3.25, 1.75, 1, 0.4, 1.25])
const ROW = dress('row', [2.625, 1.875, 3.75, 2, 0.75, 1.5, 1.25])
const SMALL_ROW = dress('row', [2.375, 1.875, 3.25, 1.75, 0.5, 1.25, 1])
const SMALLEST_ROW = dress('row', [2.125, 1.875, 2.75, 1.25, 0.4, 1, 1])
const LINE = dress('line', [2.25, 1.875, 3, 1.75, 0.2, 1.5, 0.95])
const BARE_ROW = dress('row', [2.25, 0, 3, 1.5, 0.4, 1.25, 1])
const BAREST_ROW = dress('row', [2, 0, 2.75, 1.25, 0.4, 1, 1])

const FEW = 3
/** The most beautiful first; to see all at once is worth more than the hints. */
const CHOICES: readonly [Dress, columns: number][] = [
  [TILE, 2],
  [TILE, 3],
  [SMALL_TILE, 2],
  [SMALL_TILE, 3],
  [ROW, 2],
  [ROW, 1],
  [SMALL_ROW, 2],
  [SMALL_ROW, 1],
  [LINE, 1],
  [SMALL_ROW, 3],
  [SMALLEST_ROW, 2],
  [SMALLEST_ROW, 3],
  [SMALLEST_ROW, 1],
  [BARE_ROW, 2],
  [BARE_ROW, 1],
  [BARE_ROW, 3],
  [BAREST_ROW, 2],
  [BAREST_ROW, 3],
  [BAREST_ROW, 1],
]
/** More than this nobody looks through. */
const MOST = 12

/** `pager`: height of the row that turns pages. `target`: the least side of a field. */
export function layoutOf(
  fields: FieldText[],
  area: Area,
  { pager, target }: { pager: number; target: number },
  widthOf: TextWidth,
): Layout {
  const count = fields.length
  const room = { fields, target, widthOf }
  if (count === 1) {
    const fits = (look: Dress) => measured(look, 1, area, room).height <= area.height
    return { ...(SINGLE.find(fits) ?? LEAST_SINGLE), columns: 1, rows: 1, pages: 1 }
  }

  const wide: [Dress, number][] = count <= FEW ? WIDE.map((one) => [one, 1]) : []
  const tried = [...wide, ...CHOICES]
    .filter(([, columns]) => columns <= count)
    .map(([look, columns]) => ({ look, columns, ...measured(look, columns, area, room) }))
  const whole = tried.find(
    ({ unbroken, columns, height, look }) =>
      count <= MOST && unbroken && rowsIn(area.height, height, look.gap) * columns >= count,
  )
  if (whole) {
    const { look, columns } = whole
    return { ...look, columns, rows: Math.ceil(count / columns), pages: 1 }
  }

  const paged = area.height - pager
  const capacity = ({ look, columns, height }: (typeof tried)[number]) =>
    Math.min(MOST, rowsIn(paged, height, look.gap) * columns)
  const single = tried.filter(({ columns }) => columns === 1)
  const candidates = tried.some(({ unbroken }) => unbroken)
    ? tried.filter(({ unbroken }) => unbroken)
    : single
  // Where hardly anything fits, the smallest comes last.
  const best = candidates.reduce((one, other) =>
    capacity(other) > capacity(one) || capacity(one) < 1 ? other : one,
  )
  const pages = Math.ceil(count / Math.max(1, capacity(best)))
  // Pages of about the same length, rather than a last one with a single field.
  const rows = Math.ceil(count / pages / best.columns)
  return { ...best.look, columns: best.columns, rows, pages }
}

const rowsIn = (room: number, height: number, gap: number) =>
  Math.floor((room + gap) / (height + gap))

/** How high a field must be for all of them, and whether every word fits on a line. */
function measured(
  look: Dress,
  columns: number,
  area: Area,
  { fields, target, widthOf }: { fields: FieldText[]; target: number; widthOf: TextWidth },
): { height: number; unbroken: boolean } {
  const { style, name, hint, icon, padX, padY, space, gap } = look
  const width = (area.width - gap * (columns - 1)) / columns - 2 * padX - BORDERS
  const upright = style === 'tile' || style === 'single'
  const words = upright ? width : width - icon - space
  let height = 0
  let unbroken = true
  for (const field of fields) {
    const beside = style === 'line' ? HINT_WIDTH + space : 0
    const nameRoom = (words - beside) / name
    const names = wrap(field.name, nameRoom, (text) => widthOf(text, 'name'))
    const hintRoom = (style === 'line' ? HINT_WIDTH : words) / hint
    const hints = wrap(hint > 0 ? field.hint : '', hintRoom, (text) => widthOf(text, 'hint'))
    const nameHeight = names.lines * name * NAME_LINE
    const hintHeight = hints.lines * hint * (style === 'line' ? LOW_LINE : HINT_LINE)
    const wordsHeight =
      style === 'line'
        ? Math.max(nameHeight, hintHeight)
        : nameHeight + (hintHeight > 0 ? WORDS_GAP + hintHeight : 0)
    const take = style === 'single' ? space + TAKE : 0
    const above = icon > 0 ? icon + space : 0
    const inside = upright ? above + wordsHeight + take : Math.max(icon, wordsHeight)
    height = Math.max(height, inside + 2 * padY + BORDERS)
    unbroken &&= names.unbroken && hints.unbroken
  }
  return { height: Math.max(height, target), unbroken }
}

/** As the browser does it: as many words on a line as fit. `room` in em. */
function wrap(text: string, room: number, widthOf: (text: string) => number) {
  if (!text) return { lines: 0, unbroken: true }
  let lines = 1
  let line = ''
  let unbroken = true
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word
    if (widthOf(longer) <= room) {
      line = longer
      continue
    }
    const alone = widthOf(word)
    if (alone > room) unbroken = false
    lines += (line ? 1 : 0) + Math.max(0, Math.ceil(alone / room) - 1)
    line = word
  }
  return { lines, unbroken }
}

type GridWish = { ratio: number; least: Area; gap: number }

/** Fields that all look alike: the columns in which they come out even, and about as wide as `ratio` says. */
export function gridOf(count: number, area: Area, { ratio, least, gap }: GridWish) {
  const grids = Array.from({ length: count }, (_, index) => {
    const columns = index + 1
    const rows = Math.ceil(count / columns)
    const width = (area.width - gap * (columns - 1)) / columns
    const height = (area.height - gap * (rows - 1)) / rows
    const spare = rows * columns - count
    // A field that is too small counts more than any beauty.
    const lacking = Math.max(0, 1 - width / least.width) + Math.max(0, 1 - height / least.height)
    const shape = width > 0 && height > 0 ? Math.abs(Math.log(width / height / ratio)) : 10
    const score = shape + 0.4 * spare + 100 * lacking
    return { columns, rows, spare, score }
  })
  return grids.reduce((best, grid) => (grid.score < best.score ? grid : best))
}

const LANGUAGE_GAP = 1

/**
 * The office's first ones and the one being spoken, all as wide as the widest; the last place is for "More" when not
 * all have room. None, if there is only room for that. `widthOf` in rem, as is `width`.
 */
export function languagesInRow<Name extends string>(
  offered: Name[],
  spoken: Name,
  width: number,
  { widthOf, more }: { widthOf: (name: Name) => number; more: number },
): Name[] {
  const fit = (shown: Name[], places: number) => {
    const widest = Math.max(...shown.map(widthOf), places > shown.length ? more : 0)
    return (widest + LANGUAGE_GAP) * places - LANGUAGE_GAP <= width
  }
  if (fit(offered, offered.length)) return offered
  for (let count = offered.length - 1; count > 1; count--) {
    const first = offered.slice(0, count)
    const shown = first.includes(spoken) ? first : [...first.slice(0, -1), spoken]
    if (fit(shown, count + 1)) return shown
  }
  return fit([spoken], 2) ? [spoken] : []
}
