import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Reply } from '@core/ipc/request'
import type { ImportColumnsView } from '@core/log/files/transfer-views'
import { writeCsv } from '@core/log/files/csv'
import { openLogBench, type LogBench } from '../../testing/log-bench'
import { earlierSession } from '../../session/testing/session-bench'

const here = {} as { bench: LogBench }
beforeEach(() => {
  here.bench = openLogBench()
})
afterEach(() => here.bench.close())

const must = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value
}
const look = async (content: string | Uint8Array<ArrayBuffer>): Promise<ImportColumnsView> => {
  here.bench.disk.chosen = content
  const view = must(await here.bench.services.imports.pick())
  if (view?.kind !== 'columns') throw new Error(JSON.stringify(view))
  return view
}
const notes = () => {
  const read = here.bench.store.all({})
  if (read.kind === 'failed') throw new Error(read.error.reason)
  return read.value.map(({ note }) => note)
}

/** `日期,疼痛,备注` and a row, as a spreadsheet of a Chinese system saves it. */
const GBK = Uint8Array.from(
  'c8d5c6da2cccdbcdb42cb1b8d7a20d0a323032362f332f3420373a30352c362cbec3d7f8d6aebaf3d1fcccdb0d0a'
    .match(/../g)!
    .map((pair) => parseInt(pair, 16)),
)

it('a table in a Chinese encoding comes in with its text whole, by the guess alone', async () => {
  const { reading, tried } = await look(GBK)
  expect(reading).toEqual({ encoding: 'gb18030', delimiter: ',', header: 1, part: 0 })
  expect(tried).toMatchObject({
    count: 1,
    days: { first: '2026-03-04' },
    rows: [{ before: 6, localTime: '07:05' }],
  })
  const plan = must(await here.bench.services.imports.columns(tried!.choice))
  expect(plan).toMatchObject({ kind: 'plan', add: 1, days: { first: '2026-03-04', last: '2026-03-04' } })
  must(await here.bench.services.imports.apply(false))
  expect(notes()).toEqual(['久坐之后腰疼'])
})

it('a table is read again in the encoding that the person chooses, or not at all', async () => {
  const { reading } = await look(GBK)
  const { imports } = here.bench.services
  const other = must(await imports.look({ ...reading, encoding: 'windows-1252' }, null, []))
  expect(other).toMatchObject({ kind: 'columns', reading: { encoding: 'windows-1252' } })
  expect((await imports.look({ ...reading, encoding: 'utf-8' }, null, [])).ok).toBe(false)
  expect(must(await imports.look(reading, null, []))).toMatchObject({
    table: { columns: ['日期', '疼痛', '备注'] },
  })
})

it('a file that no encoding reads whole is refused in words', async () => {
  here.bench.disk.chosen = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff, 0xfe, 0x0a])
  expect(must(await here.bench.services.imports.pick())).toMatchObject({
    kind: 'refused',
    reason: 'undecodable',
  })
})

it('the own CSV behind a sep= line is known as such', async () => {
  here.bench.disk.chosen = `sep=,\r\n${writeCsv([earlierSession({ before: 6 })], { bom: false })}`
  expect(must(await here.bench.services.imports.pick())).toMatchObject({
    kind: 'plan',
    add: 1,
    brokenCount: 0,
  })
})

it('day and month that could be swapped are asked about, with first and last day', async () => {
  const swapped = await look('Date,Pain\n03/04/2026,6\n03/05/2026,5\n')
  expect(swapped.guess.isOrderSure).toBe(false)
  expect(swapped.tried?.days).not.toBeNull()
  const proven = await look('Date,Pain\n03/04/2026,6\n03/13/2026,7\n')
  expect(proven.guess).toMatchObject({ isOrderSure: true, choice: { order: 'month-first' } })
  expect(proven.tried).toMatchObject({ days: { first: '2026-03-04', last: '2026-03-13' }, withoutTime: 2 })
})
