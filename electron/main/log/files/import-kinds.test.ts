import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '@core/ipc/request'
import type { ImportColumnsView, ImportPreview } from '@core/log/files/transfer-views'
import { openLogBench, type LogBench } from '../../testing/log-bench'
import { earlierSession } from '../../session/testing/session-bench'
import { writeWorkbook } from './archive/workbook-write'
import { writeZip } from './archive/zip'

const here = {} as { bench: LogBench }
beforeEach(() => {
  here.bench = openLogBench()
})
afterEach(() => here.bench.close())

const must = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value
}
const pick = async (content: string | Uint8Array): Promise<ImportPreview | null> => {
  here.bench.disk.chosen = typeof content === 'string' ? content : new Uint8Array(content)
  return must(await here.bench.services.imports.pick())
}
const table = (view: ImportPreview | null): ImportColumnsView => {
  if (view?.kind !== 'columns') throw new Error(JSON.stringify(view))
  return view
}
const TABLE = 'Date,Pain,Note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4,\n'

describe('a workbook', () => {
  it('of the log is known as such', async () => {
    const entries = [earlierSession({ before: 6, note: '久坐之后腰疼' })]
    expect(await pick(writeWorkbook(entries))).toMatchObject({ kind: 'plan', add: 1, brokenCount: 0 })
  })
})

describe('a zip', () => {
  it('of Loop is read by the habit that is a pain; another file of it can be chosen', async () => {
    const view = table(
      await pick(
        writeZip([
          ['Habits.csv', 'Position,Name,Question\n001,Coffee,\n002,Back pain,\n'],
          ['001 Coffee/Checkmarks.csv', 'Date,Value,Notes\n2026-03-04,2000,\n'],
          ['002 Back pain/Checkmarks.csv', 'Date,Value,Notes\n2026-03-04,6000,sat long\n2026-03-05,4000,\n'],
          ['__MACOSX/._Habits.csv', 'x'],
        ]),
      ),
    )
    expect(view.parts).toEqual(['Habits.csv', '001 Coffee/Checkmarks.csv', '002 Back pain/Checkmarks.csv'])
    expect(view.reading.part).toBe(2)
    expect(view.tried).toMatchObject({ count: 2, withoutTime: 2, rows: [{ before: 6 }, { before: 4 }] })
    const { reading } = view
    const other = table(must(await here.bench.services.imports.look({ ...reading, part: 1 }, null, [])))
    expect(other).toMatchObject({ reading: { part: 1 }, table: { rowCount: 1 } })
  })

  it.each([
    ['without a table', writeZip([['photo.jpg', 'x']]), 'no-table'],
    ['that is cut', writeZip([['a.csv', TABLE]]).subarray(0, 60), 'unreadable'],
    ['that unpacks to more than memory', writeZip([['a.csv', '0'.repeat(250_000_000)]]), 'too-large'],
  ])('%s ends in a sentence', async (_name, bytes, reason) => {
    expect(await pick(bytes)).toMatchObject({ kind: 'refused', reason })
  })
})

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
it.each([
  ['an old workbook (.xls)', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(600, '\0'))],
  [
    'an OpenDocument spreadsheet',
    writeZip([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['content.xml', '<x/>'],
    ]),
  ],
  [
    'a Numbers document',
    writeZip([
      ['Index/Document.iwa', 'x'],
      ['preview.jpg', 'x'],
    ]),
  ],
  ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3\n')],
  [
    'a page with a table',
    '<html><table><tr><th>date</th><th>pain</th></tr><tr><td>2026-03-04</td><td>6</td></tr></table>',
  ],
  ['a calendar', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260304T070500Z\nSUMMARY:Pain 6\n'],
  ['a picture', latin1('\x89PNG\r\n\x1a\n')],
])('%s is refused as a file without a table', async (_name, bytes) => {
  expect(await pick(bytes)).toMatchObject({ kind: 'refused', reason: 'no-table' })
})

const HEALTH = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record)*)>
]>
<HealthData locale="de_DE">
 <Record type="HKQuantityTypeIdentifierStepCount" sourceName="iPhone" unit="count" startDate="2026-03-04 07:00:00 +0100" endDate="2026-03-04 07:10:00 +0100" value="812"/>
 <Record type="HKCategoryTypeIdentifierLowerBackPain" sourceName="Health &amp; more" creationDate="2026-03-04 08:00:00 +0100" startDate="2026-03-04 07:05:00 +0100" endDate="2026-03-04 07:05:00 +0100" value="HKCategoryValueSeverityModerate"/>
 <Record type="HKCategoryTypeIdentifierLowerBackPain" startDate="2026-03-05 21:40:00 +0100" endDate="2026-03-05 21:40:00 +0100" value="HKCategoryValueSeveritySevere"/>
 <Record type="HKCategoryTypeIdentifierLowerBackPain" startDate="2026-03-06 08:00:00 +0100" endDate="2026-03-06 08:00:00 +0100" value="HKCategoryValueSeverityNotPresent"/>
 <Record type="HKCategoryTypeIdentifierNausea" startDate="2026-03-06 09:00:00 +0100" endDate="2026-03-06 09:00:00 +0100" value="HKCategoryValueSeverityMild"/>
</HealthData>`

describe("Apple Health's export", () => {
  it.each([
    ['by itself', HEALTH],
    ['in its zip', writeZip([['apple_health_export/export.xml', HEALTH]])],
  ])('%s comes in by a scale of words that the person can change', async (_name, content) => {
    const view = table(await pick(content))
    expect(view.guess.choice).toMatchObject({ scale: 'words', only: { value: 'Lower back pain' } })
    expect(view.tried).toMatchObject({
      count: 3,
      otherRows: 1,
      rows: [{ before: 5 }, { before: 8 }, { before: 0 }],
    })
    const choice = { ...view.tried!.choice, words: [0, 3, 6, 9] }
    const other = table(must(await here.bench.services.imports.look(view.reading, choice, [])))
    expect(other.tried?.rows).toMatchObject([
      { localDate: '2026-03-04', localTime: '07:05', before: 6, note: '(moderate)' },
      { before: 9 },
      { before: 0 },
    ])
  })
})

it('what is pasted or dropped comes piece by piece', async () => {
  const { imports } = here.bench.services
  const bytes = Buffer.from('Datum\tSchmerz\n04.03.2026 07:05\t6\n')
  const piece = (from: number, to: number, isFirst: boolean, isLast: boolean) =>
    imports.give({ name: 'Pasted', piece: bytes.subarray(from, to).toString('base64'), isFirst, isLast })
  expect(must(await piece(0, 10, true, false))).toBeNull()
  expect(must(await piece(0, 10, true, false))).toBeNull()
  const view = table(must(await piece(10, bytes.length, false, true)))
  expect(view).toMatchObject({ file: 'Pasted', reading: { delimiter: '\t' }, tried: { count: 1 } })
})

describe('a row that cannot be read', () => {
  it('is read as the person wrote it anew, in what is shown and in what comes in', async () => {
    const { imports } = here.bench.services
    const view = table(await pick('Date,Pain\n2026-02-03,5\n31.02.2025,6\n'))
    expect(view.tried).toMatchObject({
      count: 1,
      broken: [{ line: 3, why: { what: 'date', cell: '31.02.2025' }, text: '31.02.2025,6' }],
    })
    const fixes = [{ line: 3, text: '28.02.2025,6' }]
    const mended = table(must(await imports.look(view.reading, view.tried!.choice, fixes)))
    expect(mended.tried).toMatchObject({ count: 2, brokenCount: 0 })
    expect(must(await imports.columns(view.tried!.choice))).toMatchObject({ add: 2, brokenCount: 0 })
  })
})

describe('a profile', () => {
  it('reads the next file with the same header, goes out as a file and comes back', async () => {
    const { imports } = here.bench.services
    const odd = 'When,Before,Worst,Text\n2026-03-04,1,6,a\n2026-03-05,2,7,b\n'
    const view = table(await pick(odd))
    expect(view.profile).toBeNull()
    const choice = { ...view.tried!.choice, before: 2, notes: [3] }
    must(imports.keepProfile('Odd diary', choice))
    expect(table(await pick(odd)).tried).toMatchObject({ rows: [{ before: 6, note: 'a' }, { before: 7 }] })
    expect(table(await pick(odd)).profile).toBe('Odd diary')
    expect(table(await pick(odd.replace('Worst', 'Best'))).profile).toBeNull()
    must(await imports.exportProfile('Odd diary'))
    const file = here.bench.disk.written
    must(imports.removeProfile('Odd diary'))
    expect(table(await pick(odd)).profile).toBeNull()
    expect(await pick(file)).toEqual({ kind: 'profile', name: 'Odd diary' })
    expect(must(imports.profiles())).toEqual(['Odd diary'])
    expect(table(await pick(odd)).profile).toBe('Odd diary')
  })
})

it('a long table is read in turns; its reading can be cancelled, and nothing is taken then', async () => {
  const { imports } = here.bench.services
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `2026-03-${String((i % 28) + 1).padStart(2, '0')},${i % 11}`,
  )
  const waiting = pick(['Date,Pain', ...rows].join('\n'))
  const seen = { done: 0 }
  while (seen.done === 0) {
    await new Promise((resolve) => setImmediate(resolve))
    seen.done = imports.progress()?.done ?? 0
  }
  expect(imports.progress()).toMatchObject({ total: 20_000 })
  imports.cancel()
  expect(await waiting).toMatchObject({ kind: 'refused', reason: 'cancelled' })
  expect(imports.progress()).toBeNull()
  expect((await imports.apply(false)).ok).toBe(false)
  expect(table(await pick(['Date,Pain', ...rows].join('\n'))).tried).toMatchObject({ count: 20_000 })
})
