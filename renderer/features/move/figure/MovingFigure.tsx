import { useCallback, useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react'
import { figureBetween, sideAt, waysOf, type MoveDone, type Side } from '@core/move/motion'
import { useText } from '../../../bridge/use-text'
import type { MotionMode } from '../../session/stage/motion/motion-mode'
import { createTimeline, type Timeline } from '../../session/stage/motion/timeline'
import { useReading, type SessionTime } from '../../session/use-session-time'
import { moveFigure } from './figure-motion'
import { cssTransform, partsOf } from './parts'
import { pictureWords } from './picture-words'
import { SCENES, stageOf } from './scene'
import { Shape } from './Shape'
import { Surroundings } from './Surroundings'
import { WayInStills } from './WayInStills'
import figureCss from './figure.module.css'
import css from './moving-figure.module.css'

interface MovingFigureProps extends MoveDone {
  /** When the move begins, session ms. Before that the figure stands in its first pose. */
  readonly startMs: number
  readonly time: SessionTime
  /** Nothing moves: paused, or counting in. */
  readonly standing: boolean
  readonly mode: MotionMode
}

/**
 * The figure of one move in a running session. It fills a square box, and follows the session's clock: after a stall
 * nothing has to catch up, and in a pause it stands still. With reduced motion it is two pictures.
 */
export function MovingFigure({ move, seconds, firstSide, gentler, ...rest }: MovingFigureProps) {
  const { startMs, time, standing, mode } = rest
  const done = useMemo<MoveDone>(
    () => ({ move, seconds, firstSide, ...(gentler && { gentler }) }),
    [move, seconds, firstSide, gentler],
  )
  const side = useReading(
    time,
    useCallback(() => sideAt(done, time.elapsedMs() - startMs), [done, time, startMs]),
    !standing,
  )
  return mode === 'reduced' ? (
    <WayInStills done={done} side={side} />
  ) : (
    <Layers {...rest} done={done} side={side} />
  )
}

interface LayersProps extends Omit<MovingFigureProps, keyof MoveDone> {
  readonly done: MoveDone
  /** The side that is done now. */
  readonly side: Side
}

function Layers({ done, side, startMs, time, standing, mode }: LayersProps) {
  const text = useText()
  const root = useRef<HTMLDivElement>(null)
  const timeline = useRef<Timeline | null>(null)
  const scene = SCENES[done.move]
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const made = createTimeline()
    moveFigure({ timeline: made, parts: partIn(element), done, startMs, mode })
    made.build()
    timeline.current = made
    return () => made.clear()
  }, [done, startMs, mode])
  useLayoutEffect(() => {
    timeline.current?.follow(standing ? time.elapsedMs() : time.atMs(), !standing)
  }, [done, startMs, mode, time, standing])
  const shown = done.gentler && scene.gentler ? scene.gentler.shows : scene.shows
  const middle = (scene.left + scene.right) / 2
  const { side: px, floor } = stageOf(scene)
  const place = { x: px / 2 - middle, y: px - floor }
  return (
    <div ref={root} className={css.stage} role="img" aria-label={pictureWords(text, shown, side, false)}>
      <div className={css.px} style={{ width: px, height: px, '--side': `${px}px` } as CSSProperties}>
        <div data-part="seen" className={css.fills}>
          <div data-part="turned" className={css.fills}>
            <svg
              className={figureCss.figure}
              viewBox={`${-place.x} ${-place.y} ${px} ${px}`}
              aria-hidden="true"
            >
              <Surroundings scene={scene} />
            </svg>
            <div className={css.origin} style={{ left: place.x, top: place.y }}>
              {partsOf(figureBetween(waysOf(done)[0]!.poses, 0)).map((part) => (
                <div
                  key={part.id}
                  data-part={part.id}
                  className={css.layer}
                  style={{ transform: cssTransform(part.placement) }}
                >
                  <svg className={`${figureCss.figure} ${css.part}`} aria-hidden="true">
                    <Shape part={part} />
                  </svg>
                </div>
              ))}
              {scene.feel && (
                <div data-part="feel" className={css.layer} style={{ opacity: 0 }}>
                  <svg className={`${figureCss.figure} ${css.part}`} aria-hidden="true">
                    <circle className={figureCss.feel} cx={scene.feel[0]} cy={scene.feel[1]} r="25" />
                  </svg>
                </div>
              )}
            </div>
          </div>
        </div>
      </div>
    </div>
  )
}

/** @returns finds the parts within `root`; throws for one that is not drawn */
const partIn =
  (root: HTMLElement) =>
  (part: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`[data-part="${part}"]`)
    if (!found) throw new Error(`The figure has no part "${part}".`)
    return found
  }
