import { describe, expect, it } from 'vitest'
import { probeCue } from './probe-cue'

describe('own cue files', () => {
  const tone = (peak: number, ms = 1_000) => ({
    durationMs: ms,
    channels: [Float32Array.of(0, peak, -peak / 2, 0)],
  })
  it('turns a loud file down to the peaks of the other cues', () => {
    expect(probeCue(tone(1))).toMatchObject({ kind: 'usable', peakDb: 0, gainDb: -7, faint: false })
  })
  it('leaves a gentle file alone and says when it is faint', () => {
    expect(probeCue(tone(0.1))).toMatchObject({ kind: 'usable', gainDb: 0, faint: false })
    expect(probeCue(tone(0.01))).toMatchObject({ kind: 'usable', gainDb: 0, faint: true })
  })
  it('finds the peak in any channel, up or down', () => {
    const sound = { durationMs: 500, channels: [Float32Array.of(0, 0.1), Float32Array.of(0, -0.5)] }
    expect(probeCue(sound)).toMatchObject({ peakDb: expect.closeTo(-6.02, 2) as number })
  })
  it('takes ten seconds and refuses more', () => {
    expect(probeCue(tone(0.5, 10_000)).kind).toBe('usable')
    expect(probeCue(tone(0.5, 10_001))).toEqual({ kind: 'refused', reason: 'too-long', durationMs: 10_001 })
  })
  it('refuses what cannot be decoded and what cannot be heard', () => {
    expect(probeCue(null)).toEqual({ kind: 'refused', reason: 'unreadable' })
    expect(probeCue({ durationMs: 0, channels: [new Float32Array()] })).toEqual({
      kind: 'refused',
      reason: 'unreadable',
    })
    expect(probeCue(tone(0))).toEqual({ kind: 'refused', reason: 'silent' })
  })
})
