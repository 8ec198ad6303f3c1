import { vi } from 'vitest'
import type { Part, Parts } from '../parts'

/** One animation that a part was given. Times are session ms. */
export interface Recorded {
  readonly part: string
  readonly property: 'opacity' | 'transform'
  readonly frames: readonly Keyframe[]
  readonly startMs: number
  readonly durationMs: number
  readonly easing: string
  currentTime: number | null
  startTime: number | null
}

/** Elements that write down their animations and styles instead of drawing them. */
export function recordedParts(): {
  readonly parts: Parts
  readonly animations: readonly Recorded[]
  readonly element: (part: string) => HTMLElement
} {
  const animations: Recorded[] = []
  const elements = new Map<string, HTMLElement>()
  const element = (part: string): HTMLElement => {
    const known = elements.get(part)
    if (known) return known
    const made = {
      style: {} as Record<string, string>,
      animate(frames: Keyframe[], { delay, duration, easing }: KeyframeAnimationOptions) {
        const property = 'opacity' in frames[0]! ? 'opacity' : 'transform'
        const recorded: Recorded = {
          part,
          property,
          frames,
          startMs: Number(delay),
          durationMs: Number(duration),
          easing: String(easing),
          currentTime: null,
          startTime: null,
        }
        animations.push(recorded)
        return Object.assign(recorded, {
          pause: () => (recorded.startTime = null),
          cancel: vi.fn(),
        }) as unknown as Animation
      },
    } as unknown as HTMLElement
    elements.set(part, made)
    return made
  }
  return { parts: (part: Part) => element(part), animations, element }
}

/** The value of an animation at a key, or that of the last key before `sessionMs`. */
export function valueAt(animation: Recorded, sessionMs: number): unknown {
  const share = (sessionMs - animation.startMs) / animation.durationMs
  const key = animation.frames.findLast(({ offset }) => Number(offset) <= Math.max(0, share) + 1e-9)
  return key?.[animation.property]
}
