import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from './csv'
import { CSV_COLUMNS } from './csv-columns'
import { bareText, readCsvText, safeText, writeCsvText } from './csv-text'
import { arbitraryEntries, arbitraryText, arbitraryVisit } from '../testing/arbitrary-entry'

describe('writeCsv and readCsv', () => {
  it('give back every entry, with and without a byte order mark', () => {
    fc.assert(
      fc.property(arbitraryEntries(12), fc.boolean(), (entries, bom) => {
        expect(readCsv(writeCsv(entries, { bom }))).toEqual({
          kind: 'ok',
          value: { entries, broken: [], otherTimes: [] },
        })
      }),
      { numRuns: 200 },
    )
  })

  it('survive a spreadsheet that writes semicolons and LF', () => {
    fc.assert(
      fc.property(arbitraryEntries(6), (entries) => {
        const { records } = readCsvText(writeCsv(entries, { bom: false }))
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
        const resaved = records.map(({ cells }) => cells.map(cell).join(';')).join('\n')
        expect(readCsv(resaved)).toEqual({ kind: 'ok', value: { entries, broken: [], otherTimes: [] } })
      }),
      { numRuns: 50 },
    )
  })

  it('survive columns in another order', () => {
    fc.assert(
      fc.property(arbitraryEntries(6), (entries) => {
        const { records } = readCsvText(writeCsv(entries, { bom: false }))
        const turned = writeCsvText(records.map(({ cells }) => cells.toReversed()))
        expect(readCsv(turned)).toEqual({ kind: 'ok', value: { entries, broken: [], otherTimes: [] } })
      }),
      { numRuns: 50 },
    )
  })

  it('never start a text cell like a formula', () => {
    fc.assert(
      fc.property(arbitraryText(), arbitraryVisit, (note, visit) => {
        const [, row] = readCsvText(
          writeCsv([{ ...visit, note, practitioner: note.slice(0, 80) }], { bom: false }),
        ).records
        for (const column of ['note', 'practitioner'] as const)
          expect(row?.cells[CSV_COLUMNS.indexOf(column)]).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
      }),
    )
  })

  it('name the line of what is broken and keep the rest', () => {
    const entries = fc.sample(arbitraryEntries(5), { numRuns: 1, seed: 11 })[0]!
    const { records } = readCsvText(writeCsv(entries, { bom: false }))
    const cells = [...records[1]!.cells]
    cells[CSV_COLUMNS.indexOf('id')] = '?'
    const text =
      writeCsvText([CSV_COLUMNS, cells, ['a', 'b'], ...records.slice(2).map((r) => r.cells)]) +
      '"never closed'
    const read = readCsv(text)
    if (read.kind === 'failed') throw new Error(read.error)
    expect(read.value.entries).toEqual(entries.slice(1))
    expect(read.value.broken.map(({ line }) => line)[0]).toBe(2)
    expect(read.value.broken[0]?.problems.map(({ field }) => field)).toEqual(['id'])
    expect(read.value.broken).toHaveLength(3)
  })

  it.each([
    ['', 'empty'],
    ['\ufeff', 'empty'],
    ['date,pain\r\n2026-01-01,5\r\n', 'other-columns'],
  ])('refuse a file that is none of ours: %j', (text, error) => {
    expect(readCsv(text)).toEqual({ kind: 'failed', error })
  })
})

describe('safeText', () => {
  it('is undone by bareText', () => {
    fc.assert(
      fc.property(arbitraryText(), (text) => {
        expect(bareText(safeText(text))).toBe(text)
      }),
    )
  })
})

describe('readCsvText', () => {
  it('reads back any cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '"', ',', '\r\n', '\n', '\r', 'a"b', '\ufeff'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        expect(readCsvText(writeCsvText(rows)).records.map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })

  it('counts lines through quoted breaks', () => {
    const { records, unclosedQuoteLine } = readCsvText('a,b\r\n"x\r\ny\nz",1\r\n\r\nc,\n"open')
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\r\ny\nz', '1'] },
      { line: 6, cells: ['c', ''], afterBlank: true },
    ])
    expect(unclosedQuoteLine).toBe(7)
  })
})
