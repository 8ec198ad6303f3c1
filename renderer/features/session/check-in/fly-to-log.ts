import { OUT, SINE } from '../stage/motion/curves'

/** The pair of ratings rests for a moment, so that it is seen, and then flies, ms. */
const RESTS_MS = 160
const FLIES_MS = 760
const ARRIVES_MS = 900

/** Lets a picture of what was saved fly into the Log of the navigation, whose entry answers. */
export function flyToLog(picture: HTMLElement | null): void {
  const link = document.querySelector<HTMLElement>('nav a[href="#log"]')
  const icon = link?.querySelector('svg')
  if (!link || !icon || !picture) return
  document.body.append(picture)
  const from = picture.getBoundingClientRect()
  const to = icon.getBoundingClientRect()
  const x = to.x + to.width / 2 - from.x - from.width / 2
  const y = to.y + to.height / 2 - from.y - from.height / 2
  const flight = picture.animate(
    [
      { transform: 'none', opacity: 1, easing: SINE },
      { opacity: 1, offset: 0.8 },
      { transform: `translate(${x}px, ${y}px) scale(${to.width / from.width})`, opacity: 0.4 },
    ],
    { delay: RESTS_MS, duration: FLIES_MS, fill: 'both' },
  )
  flight.onfinish = () => {
    picture.remove()
    const soft = getComputedStyle(link).getPropertyValue('--accent-soft')
    link.animate([{ backgroundColor: soft }, {}], { duration: ARRIVES_MS, easing: OUT })
    icon.animate([{ transform: 'scale(1.35)' }, { transform: 'none' }], { duration: ARRIVES_MS, easing: OUT })
  }
}
