import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DAY_MS } from '@core/time/units'
import { fileLines } from '../settings/documents/file-lines'
import { createLedger, pruneLedger } from './ledger'

const NOW = Date.UTC(2026, 2, 2, 12)
const held = { folder: '' }
const path = () => join(held.folder, 'ledger.jsonl')
beforeEach(() => void (held.folder = mkdtempSync(join(tmpdir(), 'ledger-'))))
afterEach(() => rmSync(held.folder, { recursive: true }))

const line = (daysAgo: number, rest = '') => `{"at":${NOW - daysAgo * DAY_MS},"decision":"shown"${rest}}`

it('lets lines older than 90 days go and leaves every other one as it is', () => {
  const kept = [
    line(89, ',"from":"a newer version","data":{"x":1}'),
    '{"at": 12',
    line(10),
    '{"torn',
    line(0),
  ]
  writeFileSync(path(), [line(400), line(200), '{"torn and old', line(100), ...kept].join('\n') + '\n')
  expect(pruneLedger(fileLines(path()), NOW)).toBe(4)
  expect(readFileSync(path(), 'utf8')).toBe(kept.join('\n') + '\n')
  expect(pruneLedger(fileLines(path()), NOW)).toBe(0)
})

it('gives the newest lines of a long ledger, none of them older than 90 days', () => {
  writeFileSync(path(), Array.from({ length: 5_000 }, (_, i) => line((4_999 - i) / 10)).join('\n') + '\n')
  const ledger = createLedger(fileLines(path()), () => NOW, { note: () => {} })
  expect(ledger.newest(3).map(({ at }) => (NOW - at) / DAY_MS)).toEqual([0, 0.1, 0.2])
  expect(ledger.newest(5_000).every(({ at }) => NOW - at <= 90 * DAY_MS)).toBe(true)
})

it('reads the last lines of any file as reading all of it would', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 40_000 }), { maxLength: 12 }),
      fc.nat(14),
      (texts, limit) => {
        const all = texts.map((text) => JSON.stringify(text))
        writeFileSync(path(), all.map((one) => `${one}\n`).join(''))
        expect(fileLines(path()).readLast(limit)).toEqual(limit === 0 ? [] : all.slice(-limit))
      },
    ),
    { numRuns: 60 },
  )
})
