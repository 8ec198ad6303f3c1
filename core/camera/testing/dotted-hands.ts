import type { Hand } from '../../points/hand'
import { distance, type Position } from '../../points/position'
import { createHandTracker, type HandModels } from '../hand-tracker'
import { judge } from '../gate'
import type { Planes } from '../planes'

/** One picture of a hand on which its owner dotted the point that they felt. */
export interface DottedHand {
  readonly file: string
  readonly person: string
  readonly hand: Hand
  /** Of the skin, in words of those who measure. */
  readonly skin: string
  /** The dot on the picture, px. */
  readonly dot: Position
  /** From the index knuckle to the little one, with a ruler, mm. */
  readonly knucklesMm: number
}

/** What the app made of a picture: the distance from dot to ring, mm on that hand, or why there was no ring. */
export type Outcome =
  { readonly kind: 'ring'; readonly errorMm: number } | { readonly kind: 'refused'; readonly why: string }

const COLUMNS = 'file,person,hand,skin,dot_x,dot_y,knuckles_mm'

/**
 * Reads `dots.csv`. Its first line is `file,person,hand,skin,dot_x,dot_y,knuckles_mm`.
 * @throws an Error that names the line
 */
export function readDots(text: string): readonly DottedHand[] {
  const [head, ...lines] = text.split(/\r?\n/).map((line) => line.trim())
  if (head !== COLUMNS) throw new Error(`The first line of dots.csv must be ${COLUMNS}`)
  return lines
    .map((line, i) => ({ line, number: i + 2 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const [file = '', person = '', hand, skin = '', x, y, knuckles] = line
        .split(',')
        .map((cell) => cell.trim())
      const numbers = [x, y, knuckles].map(Number)
      const isRight = (hand === 'left' || hand === 'right') && file !== '' && person !== ''
      if (!isRight || numbers.some((value) => !(value > 0)))
        throw new Error(`Line ${number} of dots.csv is not right: ${line}`)
      return { file, person, hand, skin, dot: [numbers[0]!, numbers[1]!], knucklesMm: numbers[2]! }
    })
}

/**
 * Reads a picture in the plain format PPM (P6), which any program for pictures writes.
 * @throws an Error where it is another format
 */
export function readPpm(bytes: Uint8Array): Planes {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 200))
    .replace(/#.*\n/g, (line) => ' '.repeat(line.length))
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(start)
  if (!head) throw new Error('not a PPM of 8 bits (P6)')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const pixels = bytes.subarray(head[0].length)
  const data = new Uint8Array(width * height * 4)
  for (let i = 0; i < width * height; i++) data.set(pixels.subarray(i * 3, i * 3 + 3), i * 4)
  return { format: 'RGBA', width, height, data, layout: [{ offset: 0, stride: width * 4 }] }
}

/** Lets the app's own rules look at a picture, once. */
export async function measure(models: HandModels, planes: Planes, dotted: DottedHand): Promise<Outcome> {
  const sighting = await createHandTracker(models, () => performance.now()).look(planes, dotted.hand)
  const judged = judge(sighting, dotted.hand)
  if (!judged.ok) return { kind: 'refused', why: judged.hint }
  const [index, little] = [sighting.landmarks![5]!, sighting.landmarks![17]!]
  const pxPerMm = distance(index, little) / dotted.knucklesMm
  return { kind: 'ring', errorMm: distance(judged.reading.place, dotted.dot) / pxPerMm }
}

/** Before "about" may go from the app's words: median, nine of ten, and found in each group. */
const BARS = { people: 10, medianMm: 8, mostMm: 12, found: 0.95 }

/** @returns the value that this share of the values does not exceed; NaN for none */
const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? NaN

/** The table for the report, as Markdown, and whether the bars are met. */
export function tableOfDots(results: readonly (DottedHand & { readonly outcome: Outcome })[]) {
  const row = (name: string, group: typeof results) => {
    const errors = group.flatMap(({ outcome }) => (outcome.kind === 'ring' ? [outcome.errorMm] : []))
    const found = group.length === 0 ? 0 : errors.length / group.length
    return {
      name,
      people: new Set(group.map(({ person }) => person)).size,
      hands: group.length,
      found,
      median: percentile(errors, 0.5),
      most: percentile(errors, 0.9),
    }
  }
  const groupsOf = (of: (result: DottedHand) => string) =>
    [...new Set(results.map(of))].sort().map((name) =>
      row(
        name,
        results.filter((result) => of(result) === name),
      ),
    )
  const all = row('all', results)
  const groups = [...groupsOf(({ hand }) => `${hand} hands`), ...groupsOf(({ skin }) => `skin: ${skin}`)]
  const holds =
    all.people >= BARS.people &&
    all.median <= BARS.medianMm &&
    all.most <= BARS.mostMm &&
    groups.every(({ found }) => found >= BARS.found)
  const mm = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : '-')
  const lines = [all, ...groups].map(
    ({ name, people, hands, found, median, most }) =>
      `| ${name} | ${people} | ${hands} | ${Math.round(found * 100)} % | ${mm(median)} | ${mm(most)} |`,
  )
  const head = [
    '| group | people | hands | ring shown | median, mm | 9 of 10, mm |',
    '| --- | --- | --- | --- | --- | --- |',
  ]
  return { holds, text: [...head, ...lines].join('\n') }
}
