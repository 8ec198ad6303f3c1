import { describe, expect, it } from 'vitest'
import { FLAG_RULES, PROMPT_FLAGS, SEE_DOCTOR, toggleFlag, URGENT_FLAGS } from './red-flags'

describe('the red-flag list (facts 4.4)', () => {
  it('has a rule with sources for every sign, once', () => {
    expect(FLAG_RULES.map(({ id }) => id)).toEqual([...URGENT_FLAGS, ...PROMPT_FLAGS, ...SEE_DOCTOR])
  })

  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['both-legs', 'emergency', ['S40', 'S41']],
    ['leg-weakness', 'emergency', ['S40', 'S41']],
    ['saddle-numbness', 'emergency', ['S40', 'S41']],
    ['bladder', 'emergency', ['S40', 'S41']],
    ['bowel', 'emergency', ['S40', 'S41']],
    ['wiping-or-sex', 'emergency', ['S42', 'S43']],
    ['foot-drop', 'same-day', ['S44', 'S45']],
    ['fever', 'same-day', ['S44', 'S45']],
    ['cancer', 'same-day', ['S44', 'S45']],
    ['weight-loss', 'same-day', ['S44', 'S45']],
    ['immunity', 'same-day', ['S44', 'S45']],
    ['fall', 'same-day', ['S44', 'S45']],
    ['night-pain', 'same-day', ['S44', 'S45']],
    ['first-at-age', 'same-day', ['S44', 'S45']],
    ['sudden-spine-pain', 'same-day', ['S46']],
    ['calf', 'same-day', ['S80']],
    ['not-better', 'doctor', ['S40']],
    ['getting-worse', 'doctor', ['S40']],
    ['stops-activities', 'doctor', ['S40']],
  ]
  it.each(table)('%s: %s', (id, urgency, sources) => {
    expect(FLAG_RULES.find((rule) => rule.id === id)).toEqual({ id, urgency, sources })
  })

  it('ticks and unticks in the order of the list', () => {
    const two = toggleFlag(toggleFlag([], 'bowel'), 'both-legs')
    expect(two).toEqual(['both-legs', 'bowel'])
    expect(toggleFlag(two, 'both-legs')).toEqual(['bowel'])
  })
})
