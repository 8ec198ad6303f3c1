import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removable, worthMerging } from './compaction'
import { headOf, kindOfName, opsName, readHead, refusalOf, sequenceOf, HEAD_MAX } from './files'

const HASH = '0123456789abcdef'.repeat(4)

describe('names in a device’s folder', () => {
  const ours = opsName(12, HASH)
  it.each([
    [ours, 'ops'],
    ['device.json', 'device'],
    [ours.replace('.ops', ' (conflicted copy 2026-03-04).ops'), 'conflict-copy'],
    [ours.replace('.ops', ' (Lena’s conflicted copy).ops'), 'conflict-copy'],
    [ours.replace('.ops', '.sync-conflict-20260304-101112-ABCDEFG.ops'), 'conflict-copy'],
    [ours.replace('.ops', '-DESKTOP-1.ops'), 'conflict-copy'],
    [ours.replace('.ops', ' (1).ops'), 'conflict-copy'],
    [ours.replace('.ops', '（冲突副本）.ops'), 'conflict-copy'],
    ['device.sync-conflict-20260304-101112-ABCDEFG.json', 'conflict-copy'],
    [`.${ours}.icloud`, 'placeholder'],
    [`.syncthing.${ours}.tmp`, 'passing'],
    [`~syncthing~${ours}.tmp`, 'passing'],
    [`.${ours}.linggu`, 'passing'],
    ['.DS_Store', 'passing'],
    ['holiday.jpg', 'foreign'],
  ])('%s is %s', (name, kind) => expect(kindOfName(name)).toBe(kind))

  it('carry the number of the file', () => expect(sequenceOf(ours)).toBe(12))
})

describe('the head of a file', () => {
  const head = { form: 'plain', bytes: 300, sha256: HASH } as const
  it('is read as it was written', () => {
    expect(readHead(headOf(head))).toEqual({ head, length: headOf(head).length })
    expect(headOf({ ...head, bytes: 999_999_999_999 }).length).toBeLessThanOrEqual(HEAD_MAX)
  })

  it('says why a file is left alone', () => {
    expect(readHead('')).toBe('placeholder')
    expect(readHead('\0'.repeat(HEAD_MAX))).toBe('placeholder')
    expect(readHead('linggu-ops 2 sealed-in-another-way')).toBe('newer')
    expect(readHead('x'.repeat(HEAD_MAX))).toBe('damaged')
    for (let length = 1; length < headOf(head).length; length++)
      expect(readHead(headOf(head).slice(0, length))).toBe('cut-short')
  })

  it('takes any other first bytes for damage', () => {
    fc.assert(
      fc.property(fc.string({ minLength: HEAD_MAX }), (text) => {
        expect(readHead(text)).toEqual(expect.any(String))
      }),
    )
  })

  it('fits its content or refuses it', () => {
    const name = opsName(1, HASH)
    expect(refusalOf(name, head, 300, () => HASH)).toBeNull()
    expect(refusalOf(name, head, 299, () => HASH)).toBe('cut-short')
    expect(refusalOf(name, head, 301, () => HASH)).toBe('damaged')
    expect(refusalOf(name, head, 300, () => 'f'.repeat(64))).toBe('damaged')
    expect(refusalOf(opsName(1, 'f'.repeat(64)), head, 300, () => HASH)).toBe('damaged')
  })
})

describe('compaction', () => {
  const files = Array.from({ length: 60 }, (_, i) => ({ name: `f${i}`, records: i === 0 ? 500 : 1 }))
  it('waits for many small files and leaves large ones', () => {
    expect(worthMerging(files.slice(0, 20))).toEqual([])
    expect(worthMerging(files).map(({ name }) => name)).toEqual(files.slice(1).map(({ name }) => name))
  })

  it('removes only what every known device has read', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
    fc.assert(
      fc.property(names, fc.array(names.map((read) => new Set<string>(read))), (replaced, readers) => {
        for (const name of removable(replaced, readers)) {
          expect(replaced).toContain(name)
          expect(readers.every((read) => read.has(name))).toBe(true)
        }
        expect(removable(replaced, [])).toEqual(replaced)
      }),
    )
  })
})
