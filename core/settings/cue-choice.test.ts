import { describe, expect, it } from 'vitest'
import { CUES } from '../session/cues'
import { cueIsSpoken, cueSounds } from './cue-choice'
import { migrateConfig } from './migrate'
import { DEFAULT_SOUND, eachCue, type SoundSettings } from './settings'
import { readSound } from './settings-schema'

const sound = (part: Partial<SoundSettings>): SoundSettings => ({ ...DEFAULT_SOUND, ...part })

describe('a cue', () => {
  it('left to the app sounds, but for the marks and the reminder', () => {
    expect(CUES.filter((cue) => !cueSounds(DEFAULT_SOUND, cue))).toEqual(['ten', 'minute', 'reminder'])
  })

  it.each(CUES)('that is on sounds, and that is off does not: %s', (cue) => {
    expect(cueSounds(sound({ cues: eachCue('on') }), cue)).toBe(true)
    expect(cueSounds(sound({ cues: eachCue('off') }), cue)).toBe(false)
  })

  it('is spoken after its sound where spoken cues are on', () => {
    expect(CUES.some((cue) => cueIsSpoken(DEFAULT_SOUND, cue))).toBe(false)
    const spoken = sound({ spoken: true })
    for (const cue of CUES) expect(cueIsSpoken(spoken, cue)).toBe(cueSounds(spoken, cue))
  })

  it.each(CUES)('can be spoken without a sound, and sound without words: %s', (cue) => {
    expect(cueIsSpoken(sound({ cues: eachCue('off'), spokenCues: eachCue('on') }), cue)).toBe(true)
    expect(cueIsSpoken(sound({ spoken: true, spokenCues: eachCue('off') }), cue)).toBe(false)
  })
})

describe('settings of an older app', () => {
  it('keep what was turned on and off, and leave the rest to the app', () => {
    const older = { ...eachCue('auto'), press: false, minute: true, ten: false, done: true }
    const cues = Object.fromEntries(
      CUES.map((cue) => [cue, typeof older[cue] === 'boolean' ? older[cue] : cueSounds(DEFAULT_SOUND, cue)]),
    )
    const { sound: migrated } = migrateConfig({ version: 2, sound: { ...DEFAULT_SOUND, cues } })
    expect(readSound(migrated)).toEqual({
      value: sound({ cues: { ...eachCue('auto'), press: 'off', minute: 'on' } }),
      replaced: [],
    })
  })

  it.each([{}, { sound: null }, { sound: { cues: 3 } }, { sound: {} }])('may lack them: %o', (part) => {
    expect(() => migrateConfig({ version: 2, ...part })).not.toThrow()
  })
})
