import { describe, expect, it } from 'vitest'
import { CUE_LENGTH_MS, type Cue } from '@core/session/cues'
import { createSpokenCues } from './spoken-cues'

function set(speaks: (cue: Cue) => boolean = () => true) {
  const said: string[] = []
  const timers = new Set<{ fire: () => void; ms: number }>()
  const spoken = createSpokenCues(
    {
      speak: async (text, language, volume) => void said.push(`${text} ${language} ${volume}`),
      cancel: () => said.push('cut'),
    },
    (fire, ms) => {
      const timer = { fire, ms }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  )
  spoken.setManner({ speaks, sounds: (cue) => cue !== 'minute', words: (cue) => `<${cue}>`, language: 'en' })
  return { spoken, said, timers, fireAll: () => timers.forEach((timer) => timer.fire()) }
}

describe('spoken cues', () => {
  it('say a cue after its sound', () => {
    const { spoken, said, timers, fireAll } = set()
    spoken.after('press', 0.5)
    expect([...timers].map(({ ms }) => ms > CUE_LENGTH_MS.press)).toEqual([true])
    fireAll()
    expect(said).toEqual(['<press> en 0.5'])
  })

  it('say a cue at once where it has no sound', () => {
    const { spoken, timers } = set()
    spoken.after('minute', 1)
    expect([...timers].map(({ ms }) => ms)).toEqual([0])
  })

  it('say only the newest of two that come close together', () => {
    const { spoken, said, fireAll } = set()
    spoken.after('resumed', 1)
    spoken.after('press', 1)
    fireAll()
    expect(said).toEqual(['<press> en 1'])
  })

  it('say nothing of a cue that is off, nor when muted', () => {
    const { spoken, timers } = set((cue) => cue !== 'minute')
    spoken.after('minute', 1)
    spoken.after('press', 0)
    expect(timers.size).toBe(0)
  })

  it('are silent after a stop', () => {
    const { spoken, said, timers } = set()
    spoken.after('press', 1)
    spoken.cancel()
    expect(timers.size).toBe(0)
    expect(said).toEqual(['cut'])
  })
})
