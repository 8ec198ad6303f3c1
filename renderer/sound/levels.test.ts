import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CUES } from '@core/session/cues'
import { cueGain, DEFAULT_LEVEL, masterGain } from './levels'

const inDb = (gain: number) => 20 * Math.log10(gain)

describe('levels', () => {
  it('starts about 6 dB below the files', () => {
    expect(inDb(masterGain(DEFAULT_LEVEL))).toBeCloseTo(-6, 1)
  })
  it('takes 12 dB more in a quiet office and everything when muted', () => {
    expect(inDb(masterGain({ ...DEFAULT_LEVEL, quietOffice: true }))).toBeCloseTo(-18, 1)
    expect(masterGain({ ...DEFAULT_LEVEL, muted: true })).toBe(0)
  })
  it('plays the reminder 6 dB below every other cue', () => {
    for (const cue of CUES) expect(inDb(cueGain(cue))).toBeCloseTo(cue === 'reminder' ? -6 : 0, 6)
  })
  it('never leaves 0 to 1', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.boolean(), fc.boolean(), (volume, muted, quietOffice) => {
        const gain = masterGain({ volume, muted, quietOffice })
        expect(gain >= 0 && gain <= 1).toBe(true)
      }),
    )
  })
})
