import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_SIZE, placeWindow, readPlace, USUAL_SIZE } from './window-bounds'

const LAPTOP = { x: 0, y: 24, width: 1440, height: 876 }
const MONITOR = { x: 1440, y: 0, width: 1920, height: 1080 }
const WINDOW = { x: 2000, y: 100, width: 1080, height: 760 }

const FRAME = { width: 12, height: 40 }
const NO_FRAME = { width: 0, height: 0 }

describe('placeWindow', () => {
  it('leaves a window where it is while its screen is there', () => {
    expect(placeWindow(WINDOW, [LAPTOP, MONITOR], FRAME)).toEqual(WINDOW)
  })

  it('brings it onto the screen that is left when its own is gone', () => {
    expect(placeWindow(WINDOW, [LAPTOP], NO_FRAME)).toEqual({ x: 360, y: 100, width: 1080, height: 760 })
    expect(placeWindow(WINDOW, [LAPTOP], FRAME)).toEqual({ x: 348, y: 100, width: 1080, height: 760 })
  })

  it('makes it no larger than the screen that is left', () => {
    const large = { x: 1440, y: 0, width: 1920, height: 1080 }
    expect(placeWindow(large, [LAPTOP], NO_FRAME)).toEqual(LAPTOP)
    expect(placeWindow(large, [LAPTOP], FRAME)).toEqual({ x: 0, y: 24, width: 1428, height: 836 })
  })

  it('takes the screen that holds most of it', () => {
    const across = { x: 1300, y: 100, width: 1000, height: 700 }
    expect(placeWindow(across, [LAPTOP, MONITOR], NO_FRAME)).toEqual({ ...across, x: 1440 })
  })

  it('takes the closest of two screens when it lies on neither', () => {
    const below = { x: 3000, y: 5000, width: 400, height: 600 }
    const { x, y } = placeWindow(below, [LAPTOP, MONITOR], NO_FRAME)
    expect({ x, y }).toEqual({ x: 2960, y: 480 })
  })

  it('gives a window that was remembered too small its least size', () => {
    expect(placeWindow({ x: 10, y: 40, width: 1, height: 1 }, [LAPTOP], FRAME)).toEqual({
      x: 10,
      y: 40,
      ...LEAST_SIZE,
    })
  })

  // Work areas under a panel of 27 px, in px at the scale of the screen.
  it.each([
    ['1366x768', { x: 0, y: 27, width: 1366, height: 741 }, { width: 1080, height: 701 }],
    ['1280x720', { x: 0, y: 27, width: 1280, height: 693 }, { width: 1080, height: 653 }],
    ['1280x800 at 2x', { x: 0, y: 14, width: 640, height: 386 }, { width: 628, height: 346 }],
    ['1920x1080 at 150 %', { x: 0, y: 18, width: 1280, height: 702 }, { width: 1080, height: 662 }],
    ['1920x1080', { x: 0, y: 27, width: 1920, height: 1053 }, USUAL_SIZE],
  ])('fits the first window with its frame into the middle of a screen of %s', (_name, area, size) => {
    const at = placeWindow(USUAL_SIZE, [area, MONITOR], FRAME)
    expect(at).toMatchObject(size)
    const left = at.x - area.x
    const right = area.x + area.width - FRAME.width - (at.x + at.width)
    const above = at.y - area.y
    const below = area.y + area.height - FRAME.height - (at.y + at.height)
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1)
    expect(Math.abs(above - below)).toBeLessThanOrEqual(1)
    expect(Math.min(left, above)).toBeGreaterThanOrEqual(0)
  })

  it('leaves a window that ends at the edge of its screen where it is', () => {
    const atEdge = { x: 360, y: 140, width: 1080, height: 760 }
    expect(placeWindow(atEdge, [LAPTOP], FRAME)).toEqual(atEdge)
  })

  const whole = (min: number, max: number) => fc.integer({ min, max })
  const screen = fc.record({
    x: whole(-5000, 5000),
    y: whole(-5000, 5000),
    width: whole(320, 4000),
    height: whole(320, 3000),
  })
  const window = fc.record({
    x: whole(-20_000, 20_000),
    y: whole(-20_000, 20_000),
    width: whole(0, 9000),
    height: whole(0, 9000),
  })

  it('always ends wholly on one of the screens', () => {
    fc.assert(
      fc.property(window, fc.array(screen, { minLength: 1, maxLength: 4 }), (wanted, screens) => {
        const at = placeWindow(wanted, screens as [(typeof screens)[0]], FRAME)
        // What fits is the same again: a window must not move or shrink from start to start.
        expect(placeWindow(at, screens as [(typeof screens)[0]], FRAME)).toEqual(at)
        const holds = screens.some(
          ({ x, y, width, height }) =>
            at.x >= x && at.y >= y && at.x + at.width <= x + width && at.y + at.height <= y + height,
        )
        expect(holds).toBe(true)
      }),
    )
  })
})

describe('readPlace', () => {
  it('takes a size, with a place where there is one, and nothing else', () => {
    const { width, height } = WINDOW
    expect(readPlace(WINDOW)).toEqual(WINDOW)
    expect(readPlace({ ...WINDOW, maximized: true })).toEqual({ ...WINDOW, maximized: true })
    expect(readPlace({ width, height })).toEqual({ width, height })
    expect(readPlace({ ...WINDOW, maximized: 'yes', other: 1 })).toEqual(WINDOW)
    for (const wrong of [{ x: '1' }, { y: NaN }, { x: undefined }])
      expect(readPlace({ ...WINDOW, ...wrong })).toEqual({ width, height })
    for (const wrong of [null, undefined, {}, 'window', { ...WINDOW, width: '9' }, { x: 1, y: 2 }])
      expect(readPlace(wrong)).toBeNull()
  })
})
