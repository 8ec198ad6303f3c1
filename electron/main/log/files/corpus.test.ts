import { describe, expect, it } from 'vitest'
import { APP_LAYOUTS } from '@core/log/files/table/corpus/app-layouts'
import { DATE_FORMS } from '@core/log/files/table/corpus/date-forms'
import { CELLS } from '@core/log/files/table/corpus/dates-and-values'
import { DIALECTS } from '@core/log/files/table/corpus/dialects'
import { ENCODED } from '@core/log/files/table/corpus/encoded'
import { LANGUAGES } from '@core/log/files/table/corpus/languages'
import { LAYOUTS } from '@core/log/files/table/corpus/layouts'
import type { Sample } from '@core/log/files/table/corpus/sample'
import { TABLE_SHAPES } from '@core/log/files/table/corpus/table-shapes'
import { VALUE_FORMS } from '@core/log/files/table/corpus/value-forms'
import { readGenericCsv, type GenericChoice, type GenericContext } from '@core/log/files/table/generic-csv'
import { readTable } from '@core/log/files/table/table'
import { guessTable } from '@core/log/files/table/table-guess'
import { MINUTE_MS } from '@core/time/units'
import { decodeText } from './decode-text'
import { encode } from './testing/encode'

const KINDS: Readonly<Record<string, readonly Sample[]>> = {
  'layouts of programs': [...LAYOUTS, ...APP_LAYOUTS],
  'separators, headers, shapes': [...DIALECTS, ...TABLE_SHAPES],
  'dates, times, values in one column': CELLS,
  'forms of dates and times': DATE_FORMS,
  'ratings, scales, before and after': VALUE_FORMS,
  encodings: ENCODED,
  'languages that the app does not speak': LANGUAGES,
}
const SAMPLES = Object.values(KINDS).flat()

/** Berlin in winter all year, so that the expected times can be written down by hand. */
const context: GenericContext = {
  zone: 'Europe/Berlin',
  momentOf: (localDate, minuteOfDay) => ({
    at: Date.parse(`${localDate}T00:00:00Z`) + (minuteOfDay - 60) * MINUTE_MS,
    utcOffsetMinutes: 60,
  }),
  offsetAt: () => 60,
}

const bytesOf = ({ text, encoding = 'utf-8', bom }: Sample): Uint8Array =>
  encode(bom ? `\ufeff${text}` : text, encoding)

const read = async (sample: Sample, choice: Partial<GenericChoice> = {}, isWishKept = true) => {
  const { usual = 'day-first', isChinese = false } = sample
  const wish = isWishKept ? sample.wish : undefined
  const decoded = await decodeText(bytesOf(sample), { isChinese, tag: isChinese ? 'zh-CN' : 'en-US' })
  if (decoded === null) throw new Error('not decoded')
  const guess = guessTable(readTable(decoded.text, wish), usual)
  const whole = { ...guess.choice, ...choice }
  const { before } = whole
  if (before === null) return { guess, entries: [], refused: [], withoutTime: 0 }
  const found = readGenericCsv(decoded.text, { ...whole, before }, context, wish)
  if (found.kind === 'failed') throw new Error(found.error)
  const entries = found.value.entries.map((entry) => {
    if (entry.kind !== 'rating') throw new Error(entry.kind)
    const wall = new Date(entry.at + entry.utcOffsetMinutes * MINUTE_MS).toISOString().slice(11, 16)
    const time = entry.hasTime ? wall : '-'
    const note = entry.note.replaceAll('\n', ' / ')
    return `${entry.localDate} ${time} ${entry.before}>${entry.after ?? ''} ${note}`.trim()
  })
  const { broken, withoutTime } = found.value
  return { guess, entries, refused: broken.map(({ line }) => line), withoutTime }
}

/** Numbers up to 5 are read as 0 to 10 unless the file or the person says otherwise; the screen shows the scale. */
const ONLY_THE_SCALE_SHOWS = ['out of 5, as the person says']

describe('tables that people bring', () => {
  it.each(SAMPLES.map((sample) => [sample.name, sample] as const))('%s', async (_name, sample) => {
    const { entries, refused, withoutTime, guess } = await read(sample, sample.choice)
    expect(entries).toEqual(sample.entries)
    expect(refused).toEqual(sample.refused ?? [])
    expect(withoutTime).toBe(sample.entries.filter((entry) => entry.split(' ')[1] === '-').length)
    expect(guess.isOrderSure).toBe(sample.asksOrder !== true)
  })

  it('have names of their own', () => {
    expect(new Set(SAMPLES.map(({ name }) => name)).size).toBe(SAMPLES.length)
  })

  it('are read without a choice, all but a few; none wrongly in silence', async () => {
    const lines: string[] = []
    const total = { files: 0, right: 0 }
    for (const [kind, samples] of Object.entries(KINDS)) {
      const chosen: string[] = []
      let refused = 0
      for (const sample of samples) {
        const { guess, entries } = await read(sample, {}, false)
        refused += sample.refused?.length ?? 0
        if (entries.join('\n') === sample.entries.join('\n')) continue
        chosen.push(sample.name)
        const asks = guess.choice.before === null || guess.kinds !== null || !guess.isOrderSure
        expect(asks || ONLY_THE_SCALE_SHOWS.includes(sample.name), sample.name).toBe(true)
      }
      total.files += samples.length
      total.right += samples.length - chosen.length
      lines.push(
        `| ${kind} | ${samples.length} | ${samples.length - chosen.length} | ${samples.length} | ${refused} | ${chosen.join('; ')} |`,
      )
    }
    console.info(
      [
        '| kind | files | right without a choice | right with choices | rows refused by line | need a choice |',
        '| --- | --- | --- | --- | --- | --- |',
        ...lines,
        `| all | ${total.files} | ${total.right} | ${total.files} | | ${((100 * total.right) / total.files).toFixed(1)} % |`,
      ].join('\n'),
    )
    expect(total.files).toBeGreaterThanOrEqual(120)
    expect(total.right / total.files).toBeGreaterThanOrEqual(0.97)
  })
})
