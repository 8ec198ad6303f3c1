import { describe, expect, it } from 'vitest'
import { hand as english } from '../../text/en/session/hand'
import { hand as chinese } from '../../text/zh-hans/session/hand'
import { createTranslator } from '../../text/translator'
import { finderSteps } from '../finder-steps'
import { hegu, points } from '../points'
import { wrongSpots } from '../wrong-spots'

const en = createTranslator({ hand: english }, 'en')
const zh = createTranslator({ hand: chinese }, 'zh-Hans')

describe('what the drawing is called', () => {
  it.each(['left', 'right'] as const)('names the %s hand and the point', (hand) => {
    const name = en('hand.drawing.name', { hand })
    expect(name).toContain(`back of the ${hand} hand`)
    expect(name).toContain('Linggu')
    expect(zh('hand.drawing.name', { hand })).toContain(hand === 'left' ? '左手' : '右手')
    expect(zh('hand.drawing.name', { hand })).toContain('灵骨')
  })
})

describe('the points in words', () => {
  it.each(Object.values(points))('$id has a sourced place and caution in both languages', (point) => {
    for (const t of [en, zh]) {
      expect(t(point.nameKey)).not.toBe('')
      expect(t.sources(point.whereKey)).not.toEqual([])
      expect(t.sources(point.cautionKey)).not.toEqual([])
    }
  })

  it('Hegu carries its own pregnancy caution', () => {
    expect(en(hegu.cautionKey)).toMatch(/Hegu.*pregnant/)
    expect(zh(hegu.cautionKey)).toMatch(/怀孕.*合谷/)
  })
})

describe('finding and mistaking it', () => {
  it('has five steps, each with a source', () => {
    expect(finderSteps).toHaveLength(5)
    for (const { textKey } of finderSteps) expect(en.sources(textKey)).not.toEqual([])
  })

  it.each(wrongSpots)('$id says where it is and how it feels', (spot) => {
    for (const t of [en, zh]) {
      expect(t(spot.nameKey)).not.toBe('')
      expect(t(spot.shortKey)).not.toBe('')
      expect(t.sources(spot.feelsKey)).not.toEqual([])
    }
    // The drawing has room for two lines.
    expect(en(spot.labelKey).split('\n').length).toBeLessThanOrEqual(2)
    expect(zh(spot.labelKey).split('\n').length).toBe(en(spot.labelKey).split('\n').length)
  })
})
