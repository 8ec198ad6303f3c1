import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '@core/log/files/csv'
import { arbitraryEntries } from '@core/log/testing/arbitrary-entry'
import { readWorkbook } from './workbook-read'
import { writeWorkbook } from './workbook-write'
import { plainText, xmlText } from './workbook-xml'
import { isZip, readZip, writeZip } from './zip'

const MAX = 10_000_000
const sheetsOf = (bytes: Uint8Array) => readWorkbook(readZip(bytes) ?? [], MAX) ?? []

/** A workbook as Excel writes it: shared strings, styles by number, only the cells that hold something. */
const excelBook = (sheet: string, { strings = '', date1904 = false, formats = '' } = {}) =>
  writeZip([
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Hidden" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Schmerz &amp; mehr" sheetId="2" r:id="rId3"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId9" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet2.xml" Id="rId3"/></Relationships>',
    ],
    ['xl/sharedStrings.xml', `<sst>${strings}</sst>`],
    [
      'xl/styles.xml',
      `<styleSheet><numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"><alignment/></xf><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ],
    ['xl/worksheets/sheet1.xml', '<worksheet><sheetData/></worksheet>'],
    ['xl/worksheets/sheet2.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`],
  ])

describe('a workbook', () => {
  it('of the whole log comes back as the same log', () => {
    fc.assert(
      fc.property(arbitraryEntries(12), (entries) => {
        const [sheet, ...others] = sheetsOf(writeWorkbook(entries))
        expect(others).toEqual([])
        const read = readCsv(sheet!.read())
        if (read.kind === 'failed') throw new Error(read.error)
        expect(read.value).toEqual({ entries, broken: [], otherTimes: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('is read as Excel writes it: shared strings, dates by their format, rows and cells left out', () => {
    const strings =
      '<si><t>Datum</t></si><si><t>Schmerz</t></si><si><r><t>lange </t></r><r><t xml:space="preserve">gesessen</t></r></si><si><t>腰痛</t><rPh><t>ようつう</t></rPh></si>'
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
      '<row r="3"><c r="A3" s="1"><v>46085</v></c><c r="B3"><v>6</v></c><c r="D3" t="s"><v>2</v></c></row>' +
      '<row r="4"><c r="A4" s="2"><v>46085.2951388889</v></c><c r="B4" s="3"><v>0.860416666666667</v></c><c r="D4" t="s"><v>3</v></c></row>' +
      '<row r="5"><c r="A5" s="4"><v>46086.5</v></c><c r="B5" t="b"><v>1</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="D5" t="str"><f>A1</f><v>x</v></c></row>'
    const formats = '<numFmt numFmtId="164" formatCode="[$-407]d/\\ mmm\\ yyyy\\ h:mm;@"/>'
    const [book, ...others] = sheetsOf(excelBook(sheet, { strings, formats }))
    expect(others).toEqual([])
    expect(book?.name).toBe('Schmerz & mehr')
    expect(book?.read()).toBe(
      'Datum,Schmerz\r\n\r\n2026-03-04,6,,lange gesessen\r\n2026-03-04 07:05:00,20:39:00,,腰痛\r\n2026-03-05 12:00:00,TRUE,#N/A,x\r\n',
    )
  })

  it('of an old Mac counts its days from 1904', () => {
    const [book] = sheetsOf(
      excelBook('<row r="1"><c r="A1" s="1"><v>44623</v></c></row>', { date1904: true }),
    )
    expect(book?.read()).toBe('2026-03-04\r\n')
  })

  it('keeps every sign of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(xmlText(text))).toBe(text)
      }),
    )
  })
})

describe('a zip', () => {
  it('gives back what was packed, and nothing of it is unpacked beyond a bound', () => {
    const zip = writeZip([
      ['a/Notizen ä.csv', 'x'.repeat(5_000)],
      ['empty.txt', ''],
    ])
    expect(isZip(zip)).toBe(true)
    const files = readZip(zip)!
    expect(files.map(({ name }) => name)).toEqual(['a/Notizen ä.csv', 'empty.txt'])
    expect(files.map((file) => new TextDecoder().decode(file.read(5_000)!))).toEqual(['x'.repeat(5_000), ''])
    expect(() => files[0]!.read(4_999)).toThrow(RangeError)
  })

  it('that is cut or changed anywhere is read or refused, and never ends in another error', () => {
    const zip = writeZip([['a.csv', 'date,pain\n2026-03-04,6\n']])
    fc.assert(
      fc.property(fc.nat(zip.length), fc.nat(zip.length - 1), fc.nat(255), (length, at, byte) => {
        const cut = Uint8Array.from(zip)
        cut[at] = byte
        for (const file of readZip(cut.subarray(0, length)) ?? [])
          try {
            file.read(1_000)
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError)
          }
      }),
    )
  })
})
