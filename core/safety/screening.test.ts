import { describe, expect, it } from 'vitest'
import { closesForPregnancy, handByTradition, LIGHTER_CONDITIONS, toggle, UNANSWERED } from './screening'

describe('screening', () => {
  it('chooses nothing beforehand', () => {
    expect(UNANSWERED).toEqual({
      acknowledged: false,
      pregnancy: null,
      pregnancyAgreed: false,
      handToday: { left: [], right: [] },
      lighter: [],
      painfulSide: null,
      duration: null,
      practitioner: null,
      moving: { ticked: null, steadyChair: null, slider: false, hurt: [] },
    })
  })
  it.each([
    ['no', false],
    ['yes', true],
    ['maybe', true],
    ['trying', true],
    ['rather-not-say', false],
    [null, false],
  ] as const)('pregnancy %s closes: %s', (answer, closes) => expect(closesForPregnancy(answer)).toBe(closes))
  it('offers the opposite hand, and none when both legs hurt', () => {
    expect(handByTradition('left')).toBe('right')
    expect(handByTradition('right')).toBe('left')
    expect(handByTradition('both')).toBeNull()
    expect(handByTradition(null)).toBeNull()
  })
  it('keeps chosen words in the order of the list', () => {
    expect(toggle(LIGHTER_CONDITIONS, ['thumb'], 'bleeding')).toEqual(['bleeding', 'thumb'])
    expect(toggle(LIGHTER_CONDITIONS, ['bleeding', 'thumb'], 'bleeding')).toEqual(['thumb'])
  })
})
