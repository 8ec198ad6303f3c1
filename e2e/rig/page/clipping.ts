import type { Page } from '@playwright/test'

/**
 * What of the page's text cannot be read, measured: words cut off by a box that hides what overflows it, words
 * outside the window, pages that have to be scrolled sideways, and buttons that something else lies on.
 * @returns one line for each, empty when all can be read and pressed
 */
export function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const says = (text: string | null) => (text ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)
    const isHidden = (element: Element) =>
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      element.closest('svg, [class*="visually-hidden"], select, option, body > [aria-hidden]') !== null ||
      // Hidden from the eye on purpose, for those who listen.
      getComputedStyle(element).clipPath !== 'none'

    const root = document.documentElement
    if (root.scrollWidth > window.innerWidth + 1)
      found.add(`the page is ${root.scrollWidth - window.innerWidth} px wider than the window`)

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.parentElement
      if (!start || says(node.nodeValue) === '' || isHidden(start)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const text = range.getBoundingClientRect()
      if (text.width === 0) continue
      let across = true
      let down = true
      for (let box: Element | null = start; box && box !== root; box = box.parentElement) {
        const style = getComputedStyle(box)
        if (style.display === 'inline') continue
        if (style.clipPath !== 'none') {
          across = false
          down = false
          break
        }
        const { left, right, top, bottom } = box.getBoundingClientRect()
        const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        if (across && isCut(style.overflowX) && (text.left < left - 2 || text.right > right + 2))
          found.add(`cut off sideways: ${says(node.nodeValue)}`)
        // Ascenders and descenders may leave a tight line box; half a line of words may not.
        const slack = text.height / 3
        if (down && isCut(style.overflowY) && (text.top < top - slack || text.bottom > bottom + slack))
          found.add(`cut off above or below: ${says(node.nodeValue)}`)
        if (style.overflowX === 'auto' || style.overflowX === 'scroll') across = false
        if (style.overflowY === 'auto' || style.overflowY === 'scroll') down = false
        if (style.position === 'fixed') break
      }
      if (across && (text.left < -2 || text.right > window.innerWidth + 2))
        found.add(`outside the window sideways: ${says(node.nodeValue)}`)
      const scrolls =
        root.scrollHeight > window.innerHeight && getComputedStyle(document.body).overflowY !== 'hidden'
      if (down && !scrolls && (text.top < -2 || text.bottom > window.innerHeight + 2))
        found.add(`outside the window, above or below: ${says(node.nodeValue)}`)
    }

    const open = document.querySelector('dialog[open]')
    for (const button of (open ?? document).querySelectorAll<HTMLElement>('button, a[href]')) {
      if (isHidden(button)) continue
      button.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const { left, top, width, height } = button.getBoundingClientRect()
      const on = document.elementFromPoint(left + width / 2, top + height / 2)
      if (on === null || !(button.contains(on) || on.contains(button)))
        found.add(`cannot be reached: ${says(button.textContent) || button.getAttribute('aria-label')}`)
    }
    for (const box of document.querySelectorAll('*')) box.scrollTop &&= 0
    return [...found]
  })
}
