import { describe, expect, it } from 'vitest'
import { problemSentence } from '../files/file-problem'
import { CONFIG_VERSION } from './migrate'
import { DEFAULT_ACTIVE_HOURS } from '../reminders/active-hours'
import { en } from '../text/en/catalogue'
import { createTranslator } from '../text/translator'
import { zhHans } from '../text/zh-hans/catalogue'
import type { Catalogue } from '../text/en/catalogue'
import { DEFAULT_APP, DEFAULT_SESSION, DEFAULT_SOUND } from './settings'
import { readSettings, writeSettings } from './settings-file'

const ALL = {
  app: { ...DEFAULT_APP, theme: 'dark' as const },
  session: { ...DEFAULT_SESSION, minutes: 5 as const },
  sound: { ...DEFAULT_SOUND, volume: 0.25, device: 'abc' },
  reminders: { rules: [], hours: DEFAULT_ACTIVE_HOURS, spikeIgnoresHours: false, maxPerDay: 6 },
  routines: [],
}
const TEXT = writeSettings(ALL)

describe('a settings file', () => {
  it('comes back as it went, without the sound device of the other computer', () =>
    expect(readSettings(TEXT)).toEqual({
      kind: 'ok',
      value: { ...ALL, sound: { ...ALL.sound, device: null } },
    }))

  it('may leave out sections and settings that its version did not know', () => {
    const read = readSettings('{"format": "linggu-settings", "version": 1, "session": {"minutes": 4}}')
    expect(read).toEqual({ kind: 'ok', value: { session: { ...DEFAULT_SESSION, minutes: 4 } } })
  })

  it('may begin with a byte order mark', () => expect(readSettings(`\uFEFF${TEXT}`).kind).toBe('ok'))

  it.each([
    ['a value out of range', '"volume": 0.25', '"volume": 2', 'sound.volume'],
    ['a value of another type', '"breathing": true', '"breathing": 1', 'session.breathing'],
    ['a word that is none of the choices', '"theme": "dark"', '"theme": "pink"', 'app.theme'],
    ['a setting nobody knows', '"theme"', '"shape": 1, "theme"', 'app.shape'],
  ])('is refused whole for %s, naming the field', (_, from, to, field) => {
    const read = readSettings(TEXT.replace(from, to))
    expect(read.kind === 'refused' && read.problems.map((p) => p.kind === 'field' && p.field)).toEqual([
      field,
    ])
  })

  it('of a version that stopped follow-ups with the active hours lets them come at any hour', () => {
    const read = readSettings(TEXT.replace(`"version": ${CONFIG_VERSION}`, '"version": 1'))
    expect(read.kind === 'ok' && read.value.reminders?.spikeIgnoresHours).toBe(true)
  })

  it('is refused when newer, and does not say more', () =>
    expect(readSettings(TEXT.replace(`"version": ${CONFIG_VERSION}`, '"version": 9'))).toEqual({
      kind: 'refused',
      problems: [{ kind: 'newer' }],
    }))
})

describe('what is wrong with a file', () => {
  it.each([
    [createTranslator(en, 'en'), 'Line 25, sound.volume: may be at most 1.'],
    [createTranslator(zhHans as Catalogue, 'zh-Hans'), '第 25 行，sound.volume：最多为 1。'],
  ])('is said in words', (t, words) => {
    const read = readSettings(TEXT.replace('"volume": 0.25', '"volume": 2'))
    if (read.kind !== 'refused') throw new Error('was taken')
    expect(read.problems.map((problem) => problemSentence(t, problem))).toEqual([words])
  })
})
