import { describe, expect, it } from 'vitest'
import { readGenericCsv, type GenericContext } from './generic-csv'
import { readTable } from './table'
import { guessTable } from './table-guess'
import { MINUTE_MS } from '../../../time/units'

const context: GenericContext = {
  zone: 'UTC',
  momentOf: (localDate, minuteOfDay) => ({
    at: Date.parse(`${localDate}T00:00:00Z`) + minuteOfDay * MINUTE_MS,
    utcOffsetMinutes: 0,
  }),
  offsetAt: () => 0,
}

const entriesOf = (text: string, withDetails = true) => {
  const { choice } = guessTable(readTable(text), 'day-first')
  const { details, ...without } = choice
  const read = readGenericCsv(
    text,
    { ...without, ...(withDetails && { details }), before: choice.before! },
    context,
  )
  if (read.kind === 'failed') throw new Error(read.error)
  return read.value.entries
}
const said = (text: string) =>
  entriesOf(text).map((entry) => {
    if (entry.kind !== 'rating') throw new Error(entry.kind)
    const { side, medicine, trigger } = entry
    return [side, medicine, trigger]
  })

describe('side, medicine and trigger of a table', () => {
  it.each([
    [
      'Date,Pain,Side,Painkiller,Trigger\n2026-03-14,6,Left,yes,sitting\n2026-03-15,4,both,No,waking up\n2026-03-16,4,,,-\n',
    ],
    ['日期,疼痛,左右,止痛药,诱因\n2026-03-14,6,左侧,是,久坐\n2026-03-15,4,两侧,否,起床\n2026-03-16,4,,,\n'],
    [
      'Datum;Schmerz;Seite;Schmerzmittel;Auslöser\n14.03.2026;6;links;ja;Sitzen\n15.03.2026;4;beide;nein;Aufwachen\n16.03.2026;4;;;\n',
    ],
  ])('are read in words that are understood: %j', (text) => {
    expect(said(text)).toEqual([
      ['left', true, 'sitting'],
      ['both', false, 'waking'],
      [null, null, null],
    ])
  })

  it('stay text in the note where a word is not understood', () => {
    const text = 'date,pain,medication,triggers\n2026-03-14,6,oxygen,wine\n2026-03-15,4,yes,sitting\n'
    expect(said(text)).toEqual([
      [null, null, null],
      [null, null, null],
    ])
    expect(entriesOf(text).map(({ note }) => note)).toEqual(['oxygen\nwine', 'yes\nsitting'])
  })

  it('do not make another entry of a row that came in before without them', () => {
    const text = 'date,pain,side\n2026-03-14,6,left\n'
    const [before] = entriesOf(text, false)
    expect(before).toMatchObject({ side: null })
    expect(entriesOf(text)).toEqual([{ ...before, side: 'left' }])
  })
})
