import { describe, expect, test } from 'vitest'
import { percentile, spread } from './statistics.mjs'

describe('spread', () => {
  test('takes the middle value, whatever the order', () => {
    expect(spread([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 })
  })
  test('takes the mean of the two middle values of an even number', () => {
    expect(spread([4, 1, 2, 100])).toEqual({ median: 3, min: 1, max: 100 })
  })
  test('tells when there is nothing', () => {
    expect(spread([]).median).toBeNaN()
  })
})

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  test('is the value that so many do not exceed', () => {
    expect(percentile(hundred, 0.95)).toBe(95)
  })
  test('is the largest of a few', () => {
    expect(percentile([3, 7, 5], 0.95)).toBe(7)
  })
})
