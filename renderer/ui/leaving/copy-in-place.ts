const INHERITED = ['fontSize', 'color'] as const

/**
 * A copy of an element with the place and size that it has on the screen now. Nobody can use it or find it: it is a
 * picture of something that is about to go. It has to be put into the page.
 *
 * @returns null where nothing is drawn, or where the person asked for reduced motion
 */
export function copyInPlace(element: Element | null): HTMLElement | null {
  if (!(element instanceof HTMLElement)) return null
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return null
  const { left, top, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return null
  const copy = element.cloneNode(true) as HTMLElement
  const look = getComputedStyle(element)
  for (const name of INHERITED) copy.style[name] = look[name]
  Object.assign(copy.style, {
    position: 'fixed',
    inset: 'auto',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
    margin: '0',
    zIndex: '4',
    pointerEvents: 'none',
  })
  copy.dataset['copy'] = ''
  copy.setAttribute('inert', '')
  copy.setAttribute('aria-hidden', 'true')
  for (const named of [copy, ...copy.querySelectorAll('[id], [name]')]) {
    named.removeAttribute('id')
    named.removeAttribute('name')
  }
  return copy
}
