import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { memoryFolder } from '../../testing/memory-folder'
import { createLedger, pruneLedger } from '../../reminders/ledger'
import { fileLines } from './file-lines'

const here = { folder: '' }
beforeEach(() => void (here.folder = memoryFolder('linggu-lines-')))
afterEach(() => rmSync(here.folder, { recursive: true, force: true }))

const NOW = Date.UTC(2026, 2, 2)
const line = (ruleName: string) => JSON.stringify({ at: NOW, data: { ruleName } })

it('a ledger that is cut at any byte, inside a character too, keeps every whole line and takes the next one', () => {
  const path = join(here.folder, 'ledger.jsonl')
  const name = fc.string({ unit: 'grapheme', maxLength: 8 })
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(), name, (names, cut, next) => {
      writeFileSync(path, names.map((one) => `${line(one)}\n`).join(''))
      const left = cut % (readFileSync(path).length + 1)
      truncateSync(path, left)
      const text = readFileSync(path).subarray(0, left).toString('utf8')
      const whole = names.slice(0, text.split('\n').length - 1).map(line)
      // A line that only lacks its end is whole too.
      const torn = text.split('\n').at(-1)!
      const kept = torn === line(names[whole.length] ?? '') ? [...whole, torn] : whole

      const lines = fileLines(path)
      lines.append(line(next))
      const ledger = createLedger(lines, () => NOW, { note: () => {} })
      const read = () => ledger.newest(100).map((entry) => JSON.stringify(entry))
      expect(read().toSorted()).toEqual([...kept, line(next)].toSorted())
      pruneLedger(lines, NOW)
      expect(read().toSorted()).toEqual([...kept, line(next)].toSorted())
    }),
    { numRuns: 200 },
  )
})
