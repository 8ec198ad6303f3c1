import { describe, expect, it } from 'vitest'
import { readGenericCsv, type GenericChoice, type GenericContext } from '../generic-csv'
import { readTable } from '../table'
import { guessTable } from '../table-guess'
import { DIALECTS } from './dialects'
import { CELLS } from './dates-and-values'
import { LAYOUTS } from './layouts'
import type { Sample } from './sample'
import { MINUTE_MS } from '../../../../time/units'

const SAMPLES: readonly Sample[] = [...LAYOUTS, ...DIALECTS, ...CELLS]

/** Berlin in winter all year, so that the expected times can be written down by hand. */
const context: GenericContext = {
  zone: 'Europe/Berlin',
  momentOf: (localDate, minuteOfDay) => ({
    at: Date.parse(`${localDate}T00:00:00Z`) + (minuteOfDay - 60) * MINUTE_MS,
    utcOffsetMinutes: 60,
  }),
  offsetAt: () => 60,
}

const read = ({ text, usual = 'day-first', wish }: Sample, choice: Partial<GenericChoice> = {}) => {
  const guess = guessTable(readTable(text, wish), usual)
  const whole = { ...guess.choice, ...choice }
  const { before } = whole
  if (before === null) return { guess, entries: [], refused: [], withoutTime: 0 }
  const found = readGenericCsv(text, { ...whole, before }, context, wish)
  if (found.kind === 'failed') throw new Error(found.error)
  const entries = found.value.entries.map((entry) => {
    if (entry.kind !== 'rating') throw new Error(entry.kind)
    const wall = new Date(entry.at + entry.utcOffsetMinutes * MINUTE_MS).toISOString().slice(11, 16)
    const time = entry.hasTime ? wall : '-'
    const note = entry.note.replaceAll('\n', ' / ')
    return `${entry.localDate} ${time} ${entry.before}>${entry.after ?? ''} ${note}`.trim()
  })
  return {
    guess,
    entries,
    refused: found.value.broken.map(({ line }) => line),
    withoutTime: found.value.withoutTime,
  }
}

describe('tables that people bring', () => {
  it.each(SAMPLES.map((sample) => [sample.name, sample] as const))('%s', (_name, sample) => {
    const { entries, refused, withoutTime, guess } = read(sample, sample.choice)
    expect(entries).toEqual(sample.entries)
    expect(refused).toEqual(sample.refused ?? [])
    expect(withoutTime).toBe(sample.entries.filter((entry) => entry.split(' ')[1] === '-').length)
    expect(guess.isOrderSure).toBe(sample.asksOrder !== true)
  })

  it('are read without a choice, all but a few; none wrongly in silence', () => {
    const outcome = { right: [] as string[], withChoices: [] as string[], refusedRows: 0 }
    for (const sample of SAMPLES) {
      const guessed = read(sample)
      outcome.refusedRows += sample.refused?.length ?? 0
      const isRight = guessed.entries.join('\n') === sample.entries.join('\n')
      outcome[isRight ? 'right' : 'withChoices'].push(sample.name)
      // A wrong guess asks: for the column, for the kind of rows, or for the order of the date.
      if (!isRight)
        expect(
          guessed.guess.choice.before === null ||
            guessed.guess.kinds !== null ||
            !guessed.guess.isOrderSure ||
            sample.choice !== undefined,
          sample.name,
        ).toBe(true)
    }
    console.info(
      `${SAMPLES.length} tables: ${outcome.right.length} right without a choice, ${outcome.withChoices.length} with choices ` +
        `(${outcome.withChoices.join(', ')}), ${outcome.refusedRows} rows refused by line`,
    )
    expect(SAMPLES.length).toBeGreaterThanOrEqual(60)
    expect(outcome.right.length / SAMPLES.length).toBeGreaterThan(0.9)
  })
})
