import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_SIZE, placeWindow, readBounds } from './window-bounds'

const LAPTOP = { x: 0, y: 24, width: 1440, height: 876 }
const MONITOR = { x: 1440, y: 0, width: 1920, height: 1080 }
const WINDOW = { x: 2000, y: 100, width: 1080, height: 760 }

describe('placeWindow', () => {
  it('leaves a window where it is while its screen is there', () => {
    expect(placeWindow(WINDOW, [LAPTOP, MONITOR])).toEqual(WINDOW)
  })

  it('brings it onto the screen that is left when its own is gone', () => {
    expect(placeWindow(WINDOW, [LAPTOP])).toEqual({ x: 360, y: 100, width: 1080, height: 760 })
  })

  it('makes it no larger than the screen that is left', () => {
    const large = { x: 1440, y: 0, width: 1920, height: 1080 }
    expect(placeWindow(large, [LAPTOP])).toEqual(LAPTOP)
  })

  it('takes the screen that holds most of it', () => {
    const across = { x: 1300, y: 100, width: 1000, height: 700 }
    expect(placeWindow(across, [LAPTOP, MONITOR])).toEqual({ ...across, x: 1440 })
  })

  it('takes the closest of two screens when it lies on neither', () => {
    const below = { x: 3000, y: 5000, width: 400, height: 600 }
    const { x, y } = placeWindow(below, [LAPTOP, MONITOR])
    expect({ x, y }).toEqual({ x: 2960, y: 480 })
  })

  it('gives a window that was remembered too small its least size', () => {
    expect(placeWindow({ x: 10, y: 40, width: 1, height: 1 }, [LAPTOP])).toEqual({
      x: 10,
      y: 40,
      ...LEAST_SIZE,
    })
  })

  it('changes nothing while no screen is known', () => {
    expect(placeWindow(WINDOW, [])).toEqual(WINDOW)
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
        const at = placeWindow(wanted, screens)
        const holds = screens.some(
          ({ x, y, width, height }) =>
            at.x >= x && at.y >= y && at.x + at.width <= x + width && at.y + at.height <= y + height,
        )
        expect(holds).toBe(true)
      }),
    )
  })
})

describe('readBounds', () => {
  it('takes four numbers and nothing else', () => {
    expect(readBounds(WINDOW)).toEqual(WINDOW)
    for (const wrong of [null, undefined, {}, { ...WINDOW, x: '1' }, { ...WINDOW, y: NaN }, 'window'])
      expect(readBounds(wrong)).toBeNull()
  })
})
