// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { RatingRow } from './RatingRow'

afterEach(cleanup)

function Rows() {
  const [one, setOne] = useState<number | null>(null)
  const [two, setTwo] = useState<number | null>(null)
  const ends = { low: 'none', high: 'worst' }
  return (
    <>
      <RatingRow label="page" value={one} onChange={setOne} ends={ends} keys="page" />
      <RatingRow label="own" value={two} onChange={setTwo} ends={ends} />
      <textarea />
    </>
  )
}
const row = (name: string) => screen.getByRole('radiogroup', { name })
const chosen = (name: string) => row(name).querySelector('[aria-checked="true"]')?.textContent ?? null
const type = (key: string, code = `Digit${key}`, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, code })

describe('number keys', () => {
  it('make ten of 1 and 0 as long as nothing else is chosen in between', () => {
    render(<Rows />)
    type('1')
    expect(chosen('page')).toBe('1')
    type('0')
    expect(chosen('page')).toBe('10')
    type('0')
    expect(chosen('page')).toBe('0')
  })

  it.each([
    ['another number', () => type('5')],
    ['a click', () => fireEvent.click(row('page').querySelectorAll('button')[1]!)],
    ['an arrow', () => fireEvent.keyDown(row('page').querySelectorAll('button')[2]!, { key: 'ArrowLeft' })],
  ])('make 0 of a 0 after %s', (_, act) => {
    render(<Rows />)
    type('1')
    act()
    type('0')
    expect(chosen('page')).toBe('0')
  })

  it.each([
    ['End', 'Numpad1', '1'],
    ['Home', 'Numpad7', '7'],
    ['ArrowUp', 'Numpad8', '8'],
    ['Clear', 'Numpad5', '5'],
    ['Insert', 'Numpad0', '0'],
  ])('of the number pad are digits without NumLock: %s is %s', (key, code, rating) => {
    render(<Rows />)
    for (const target of [document.body, row('page').querySelectorAll('button')[3]!]) {
      type(key, code, target)
      expect(chosen('page')).toBe(rating)
    }
  })

  it('leave Home and End of the keyboard what they are', () => {
    render(<Rows />)
    const key = row('page').querySelectorAll('button')[3]!
    fireEvent.keyDown(key, { key: 'End', code: 'End' })
    expect(chosen('page')).toBe('10')
    fireEvent.keyDown(key, { key: 'Home', code: 'Home' })
    expect(chosen('page')).toBe('0')
  })

  it('go to the row that has the focus, not to the one that takes them from the page', () => {
    render(<Rows />)
    type('4', 'Digit4', row('own').querySelectorAll('button')[0]!)
    expect([chosen('page'), chosen('own')]).toEqual([null, '4'])
  })

  it('are text in a text field, and the input method’s while it composes', () => {
    render(<Rows />)
    type('4', 'Digit4', screen.getByRole('textbox'))
    fireEvent.keyDown(document.body, { key: '3', code: 'Digit3', isComposing: true })
    expect([chosen('page'), chosen('own')]).toEqual([null, null])
  })
})
