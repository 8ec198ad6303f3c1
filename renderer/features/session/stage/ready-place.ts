/** Where the hand and the moon of the Ready screen lie on the screen. */
export interface ReadyPlace {
  /** Screen px for one px of the hand drawing. */
  readonly scale: number
  /** Where the drawing's own zero lies, screen px. */
  readonly x: number
  readonly y: number
  readonly moon: DOMRect
}

/** @returns null where nothing is laid out */
export function readyPlaceIn(stage: HTMLElement | null): ReadyPlace | null {
  const drawing = stage?.querySelector('svg')?.getScreenCTM()
  const moon = stage?.firstElementChild?.getBoundingClientRect()
  if (!drawing || !moon || moon.width === 0) return null
  return { scale: drawing.a, x: drawing.e, y: drawing.f, moon }
}
