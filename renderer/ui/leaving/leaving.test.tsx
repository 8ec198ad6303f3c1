// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fillInJsdom } from '../../testing/fill-in-jsdom'
import { FadesOut } from './FadesOut'

const fades: { finish: () => void }[] = []
beforeEach(() => {
  fillInJsdom()
  // jsdom lays out and animates nothing.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 20, 300, 200))
  Element.prototype.animate = () => {
    const animation = { onfinish: () => {} }
    fades.push({ finish: () => animation.onfinish() })
    return animation as unknown as Animation
  }
})
afterEach(() => {
  cleanup()
  fades.length = 0
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const copies = () => [...document.body.querySelectorAll<HTMLElement>(':scope > [inert]')]
const Page = ({ on, stays = true }: { readonly on: boolean; readonly stays?: boolean }) => (
  <FadesOut turn={on ? 'runs' : null} fadesMs={200} stays={stays}>
    {!on && (
      <section data-fades="runs">
        <div data-stays>the hand</div>
        <button id="start">Start</button>
        <time data-at-end="0:00">0:01</time>
      </section>
    )}
  </FadesOut>
)

describe('what goes with a change of the page', () => {
  it('fades where it was, and is then gone', () => {
    const { rerender } = render(<Page on={false} />)
    rerender(<Page on />)
    expect(copies()).toHaveLength(1)
    expect(copies()[0]!.style).toMatchObject({ position: 'fixed', left: '10px', top: '20px', width: '300px' })
    fades.forEach(({ finish }) => finish())
    expect(copies()).toEqual([])
  })

  it('cannot be used, found or read out meanwhile', () => {
    const { rerender } = render(<Page on={false} />)
    rerender(<Page on />)
    expect(screen.queryByRole('button')).toBeNull()
    expect(document.querySelector('#start')).toBeNull()
    expect(copies()[0]!.getAttribute('aria-hidden')).toBe('true')
  })

  it('shows its end, though it had not drawn it yet', () => {
    const { rerender } = render(<Page on={false} />)
    rerender(<Page on />)
    expect(copies()[0]!.querySelector('time')!.textContent).toBe('0:00')
  })

  it.each([true, false])('leaves out what goes on as something else: %s', (stays) => {
    const { rerender } = render(<Page on={false} stays={stays} />)
    rerender(<Page on stays={stays} />)
    expect(copies()[0]!.matches('[data-copy="rest"]')).toBe(stays)
  })

  it('goes at once where the person asked for reduced motion', () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      (query) => ({ matches: query.includes('reduced-motion') }) as MediaQueryList,
    )
    const { rerender } = render(<Page on={false} />)
    rerender(<Page on />)
    expect(copies()).toEqual([])
  })

  it('leaves no copy when it only changes, or goes with something else', () => {
    const { rerender } = render(<Page on={false} />)
    rerender(<Page on={false} stays={false} />)
    rerender(
      <FadesOut turn="ends" fadesMs={200} stays={false}>
        <p>the end</p>
      </FadesOut>,
    )
    expect(copies()).toEqual([])
  })
})
