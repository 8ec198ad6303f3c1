import { translatorFor } from '@core/text/catalogues'
import type { Language } from '@core/text/language'
import type { Clicks } from './state'

const WITHIN_MS = 10_000
const LOOK_EVERY_MS = 30
const CONTROLS = 'button, a[href], summary, label, [role="radio"], [role="button"], [role="checkbox"]'

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()

/** The control of this name: whose whole name it is, else whose name holds it. */
function find(name: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll(CONTROLS)].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && each.checkVisibility(),
  )
  return all.find((each) => nameOf(each) === name) ?? all.find((each) => nameOf(each).includes(name))
}

/** What `look` finds, as soon as it finds something. @throws after ten seconds */
export async function soon<T>(what: string, look: () => T | undefined): Promise<T> {
  const end = performance.now() + WITHIN_MS
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (performance.now() > end) throw new Error(`The gallery found no ${what}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

/** Clicks in this page, by the words of a language. */
export const clicksIn = (language: Language): Clicks => ({
  t: translatorFor(language),
  async click(name) {
    ;(await soon(`control named ${name}`, () => find(name))).click()
  },
})
