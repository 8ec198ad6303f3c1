import { describe, expect, it } from 'vitest'
import { isAnswered, UNTICKED, withFlag, withNone } from './flag-answer'

describe('answering the red-flag list', () => {
  it('starts unanswered', () => expect(isAnswered(UNTICKED)).toBe(false))
  it('ticks a sign and takes "None of these" back', () => {
    const ticked = withFlag(withNone(UNTICKED), 'bowel')
    expect(ticked).toEqual({ ticked: ['bowel'], none: false })
    expect(isAnswered(ticked)).toBe(true)
    expect(isAnswered(withFlag(ticked, 'bowel'))).toBe(false)
  })
  it('clears every tick by "None of these", and takes that back too', () => {
    const none = withNone(withFlag(UNTICKED, 'both-legs'))
    expect(none).toEqual({ ticked: [], none: true })
    expect(isAnswered(withNone(none))).toBe(false)
  })
})
