import {
  figureBetween,
  isTurnedOver,
  mannerOf,
  poseFor,
  waysOf,
  type MoveDone,
  type Way,
} from '@core/move/motion'
import { moveOf } from '@core/move/moves'
import { SINE } from '../../session/stage/motion/curves'
import { picturesPerSecond, type MotionMode } from '../../session/stage/motion/motion-mode'
import type { Timeline } from '../../session/stage/motion/timeline'
import { cssTransform, partsOf } from './parts'
import { SCENES } from './scene'

export interface FigureMotion {
  readonly timeline: Timeline
  /** Finds what moves by its name. */
  readonly parts: (part: string) => HTMLElement
  readonly done: MoveDone
  /** When the move begins, session ms. */
  readonly startMs: number
  readonly mode: MotionMode
}

/** The figure is reckoned so often on its way, ms; in between the compositor goes straight. */
const SAMPLE_MS = 110
/** At the change of sides the figure fades out and comes back turned over, ms. */
const FADE_MS = 450

const samplesOf = ({ fromMs, untilMs }: Way): number => Math.max(5, Math.ceil((untilMs - fromMs) / SAMPLE_MS))

/** Adds the tracks of everything that moves in a move: each part of the figure, the mark of the pull, the change of sides. */
export function moveFigure(motion: FigureMotion): void {
  const { timeline, parts, done, startMs, mode } = motion
  const ways = waysOf(done)
  const look = { perSecond: picturesPerSecond(mode) }
  const first = figureBetween(ways[0]!.poses, 0)
  // One row for each moment: where every part is.
  const moments = ways.flatMap((way) => {
    const count = samplesOf(way)
    const stepMs = (way.untilMs - way.fromMs) / count
    return Array.from({ length: count }, (_, index) => ({
      fromMs: startMs + way.fromMs + index * stepMs,
      untilMs: startMs + way.fromMs + (index + 1) * stepMs,
      places: partsOf(figureBetween(way.poses, (index + 1) / count)).map(({ placement }) =>
        cssTransform(placement),
      ),
    }))
  })
  partsOf(first).forEach(({ id, placement }, index) => {
    const start = cssTransform(placement)
    const track = timeline.track(parts(id), 'transform', start, look)
    // A part that never moves gets no animation.
    if (moments.every(({ places }) => places[index] === start)) return
    for (const { fromMs, untilMs, places } of moments) track.to(fromMs, untilMs, places[index]!)
  })
  turnOver(motion, ways)
  if (SCENES[done.move].feel) showPull(motion, ways)
}

/** The picture of the other leg is the same picture turned over. Nobody sees it turn. */
function turnOver({ timeline, parts, done, startMs, mode }: FigureMotion, ways: readonly Way[]): void {
  const move = moveOf(done.move)
  const over = (way: Way): string => (isTurnedOver(move, way.side) ? 'scale(-1, 1)' : 'scale(1, 1)')
  const seen = timeline.track(parts('seen'), 'opacity', 1)
  const turned = timeline.track(parts('turned'), 'transform', over(ways[0]!))
  ways.slice(1).forEach((way, index) => {
    const before = ways[index]!
    if (over(before) === over(way)) return
    const middle =
      startMs + Math.max(before.untilMs + FADE_MS, Math.min(way.fromMs, before.untilMs + 1_500) - FADE_MS)
    if (mode !== 'reduced')
      seen.to(middle - FADE_MS, middle, 0, SINE).to(middle + 1, middle + 1 + FADE_MS, 1, SINE)
    turned.set(middle, over(way))
  })
}

/** Where the pull is felt shows while the figure stays in the position. */
function showPull({ timeline, parts, done, startMs }: FigureMotion, ways: readonly Way[]): void {
  const move = moveOf(done.move)
  const away = (way: Way): boolean => way.poses.at(-1) !== poseFor(move, mannerOf(done).start, way.side)
  const mark = timeline.track(parts('feel'), 'opacity', 0)
  for (const way of ways)
    if (away(way)) mark.to(startMs + way.untilMs - 300, startMs + way.untilMs + 500, 1, SINE)
    else mark.to(startMs + way.fromMs, startMs + way.fromMs + 500, 0, SINE)
}
