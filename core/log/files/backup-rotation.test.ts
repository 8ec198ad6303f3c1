import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBackups } from './backup-rotation'
import { addDays, weekOf } from '../../time/date'

/** Makes a backup every day and thins at once, as the app does. */
const runDays = (first: string, days: number, skip: (n: number) => boolean = () => false): string[] => {
  const run = { kept: [] as string[] }
  for (let n = 0; n < days; n++) {
    if (skip(n)) continue
    run.kept = [...keptBackups([...run.kept, addDays(first, n)])]
  }
  return run.kept.sort()
}

describe('keptBackups', () => {
  it('leaves a week of days and a month of Sundays after a season', () => {
    // The last day is Wednesday 2026-10-14.
    expect(runDays('2026-07-01', 106)).toEqual([
      '2026-09-13',
      '2026-09-20',
      '2026-09-27',
      '2026-10-04',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-11',
      '2026-10-12',
      '2026-10-13',
      '2026-10-14',
    ])
  })

  it('never keeps more than eleven, always the newest, whatever days are missed', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (missed) => {
        const kept = runDays('2026-01-01', 60, (n) => missed[n] === true && n !== 59)
        expect(kept.length).toBeLessThanOrEqual(11)
        expect(kept.at(-1)).toBe(addDays('2026-01-01', 59))
        const weeks = kept.slice(0, -7).map(weekOf)
        expect(new Set(weeks).size).toBe(weeks.length)
      }),
    )
  })
})
