import { pressPhases, type Phase, type SessionPlan } from '@core/session/plan'
import type { Hand } from '../../../hand/hand-side'
import { breathsOf } from './breath'
import { OUT, SINE } from './curves'
import { isFrugal, picturesPerSecond, type MotionMode } from './motion-mode'
import type { Parts } from './parts'
import type { Timeline, Track } from './timeline'
import { tracksFor } from './tracks'

/** What moves one hand of a session. */
export interface HandMotion {
  readonly timeline: Timeline
  readonly parts: Parts
  readonly plan: SessionPlan
  readonly hand: Hand
  readonly flipped: boolean
  readonly mode: MotionMode
  /** Screen px for one px of the hand drawing. */
  readonly scale: number
  /** Whether the breath is guided. */
  readonly breathing: boolean
}

/** The pulse at its smallest, as a share of its largest. */
const LEAST_PULSE = 0.71
/** The pulse where the breath is not guided. */
const STILL_PULSE = 0.85
const CIRCLE_MS = 2_000
/** Radius of the thumb's circles, px of the drawing. */
const CIRCLE_PX = 4

/** Adds the tracks of one hand, from its first phase to its last. */
export function moveHand(motion: HandMotion): void {
  const { plan, hand } = motion
  const phases = pressPhases(plan).filter((phase) => phase.hand === hand)
  const tracks = tracksOf(motion)
  appear(motion, tracks, phases[0]!)
  phases.forEach((phase, index) => {
    if (phase.kind === 'prepare') find(motion, tracks, phase, phases[index - 1])
    else if (phase.kind === 'press') press(motion, tracks, phase, phases[index - 1])
    else if (phase.kind !== 'switch') easePressure(motion, tracks, phase)
  })
  leave(motion, tracks, phases.at(-1)!)
}

type Tracks = ReturnType<typeof tracksOf>

function tracksOf({ timeline, parts, plan, hand, flipped, scale, mode }: HandMotion) {
  const there = hand === pressPhases(plan)[0]!.hand ? 1 : 0
  const { fade, move } = tracksFor({ timeline, parts, mode })
  const perSecond = picturesPerSecond(mode)
  const px = (length: number): string => `${(length * scale).toFixed(2)}px`
  const across = (length: number): string => px(flipped ? -length : length)
  const openHalf = 'translate(0px, 0px) rotate(-70deg) scale(0.92)'
  return {
    px,
    across,
    openHalf,
    round: fade('round', there),
    slide: move('round', 'translate(0px, 0px)'),
    pad: fade('pad', there),
    dot: fade('dot', there),
    dotSwells: move('dot', 'scale(1)'),
    glowFinger: fade('glow-finger'),
    glowThumb: fade('glow-thumb'),
    lineFinger: fade('line-finger'),
    lineThumb: fade('line-thumb'),
    drawFinger: move('line-finger', 'scaleX(0)'),
    drawThumb: move('line-thumb', 'scaleX(0)'),
    nameFinger: fade('name-finger'),
    nameThumb: fade('name-thumb'),
    nameV: fade('name-v'),
    deep: fade('deep'),
    pulse: fade('pulse'),
    swell: move('pulse', `scale(${LEAST_PULSE})`, perSecond),
    relief: fade('relief'),
    reliefGrows: move('relief', 'scale(1)'),
    dent: fade('dent'),
    spread: move('dent', 'scale(0.94)'),
    thumb: fade('thumb'),
    lift: move('thumb', `translate(${across(46)}, ${px(40)}) scale(1.02)`),
    along: move('along', 'translate(0px, 0px)', perSecond),
    down: move('down', 'translate(0px, 0px)', perSecond),
    pale: fade('pale'),
    halves: [
      { seen: fade('half-near'), moves: move('half-near', openHalf), away: [12, 10] },
      { seen: fade('half-far'), moves: move('half-far', openHalf), away: [-12, -8] },
    ],
    wordIn: fade('word-in'),
    wordOut: fade('word-out'),
  }
}

/** The first hand is there from the start; the second one comes in from its own side. */
function appear({ plan }: HandMotion, tracks: Tracks, first: Phase): void {
  const { round, slide, dot, pad, across } = tracks
  if (first === plan.phases[0]) return
  const comes = first.startMs + 1_000
  slide.set(first.startMs, `translate(${across(16)}, 0px)`)
  round.to(comes, comes + 1_100, 1, SINE)
  slide.to(comes, comes + 1_300, 'translate(0px, 0px)', OUT)
  dot.to(comes + 600, comes + 1_400, 1)
  pad.to(comes + 700, comes + 1_500, 1)
}

/** Line by line to the V: along the finger bone, along the thumb bone, and they meet in the hollow. */
function find({ mode }: HandMotion, tracks: Tracks, phase: Phase, previous: Phase | undefined): void {
  const start = phase.startMs + (previous === undefined ? 0 : 1_000)
  const end = phase.startMs + phase.durationMs
  const { glowFinger, glowThumb, lineFinger, lineThumb, drawFinger, drawThumb, thumb, lift } = tracks
  glowFinger.to(start + 1_300, start + 1_900, 1, OUT).to(start + 3_400, start + 4_300, 0)
  lineFinger.set(start + 1_350, 1).to(end - 500, end - 60, 0)
  drawFinger.to(start + 1_350, start + 2_350, 'scaleX(1)', SINE)
  tracks.nameFinger.to(start + 1_350, start + 1_900, 1, OUT).to(end - 700, end - 250, 0)
  glowThumb.to(start + 2_200, start + 2_800, 1, OUT).to(start + 3_400, start + 4_300, 0)
  lineThumb.set(start + 2_250, 1).to(end - 500, end - 60, 0)
  drawThumb.to(start + 2_250, start + 3_150, 'scaleX(1)', SINE)
  tracks.nameThumb.to(start + 2_250, start + 2_800, 1, OUT).to(end - 700, end - 250, 0)
  tracks.nameV.to(start + 3_000, start + 3_600, 1, OUT).to(end - 600, end - 150, 0)
  if (mode !== 'reduced')
    tracks.dotSwells
      .to(start + 3_050, start + 3_400, 'scale(1.5)', OUT)
      .to(start + 3_400, start + 4_200, 'scale(1)', SINE)
  // On the spot before the cue: half-way through, or in the last second of a short one.
  const rests = Math.min(start + 4_400, end - 1_500)
  thumb.to(rests, rests + 900, 1, SINE)
  lift.to(rests, rests + 1_500, 'translate(0px, 0px) scale(1)', OUT)
}

/** Pressing deepens with the breath: bones tint, skin spreads, the nail pales. The thumb goes round. */
function press(motion: HandMotion, tracks: Tracks, phase: Phase, previous: Phase | undefined): void {
  const { mode, breathing, plan } = motion
  const start = phase.startMs
  const end = start + phase.durationMs
  const { thumb, lift, pad, pulse, swell, deep, dent, spread, pale } = tracks
  if (previous === undefined) {
    // Nobody searches for the spot: the thumb comes with the cue.
    lift.to(start, start + 700, 'translate(0px, 0px) scale(1)', OUT)
    thumb.to(start, start + 400, 1, SINE)
  } else if (previous.kind !== 'prepare') {
    // The thumb comes back before the cue.
    lift.to(start - 1_000, start + 60, 'translate(0px, 0px) scale(1)', SINE)
    thumb.to(start - 1_000, start, 1)
  }
  pad.to(start - 360, start + 40, 0)
  if (mode === 'reduced') {
    // The counted breath takes the place of the picture.
    for (const track of [tracks.round, tracks.dot, thumb]) track.set(start, 0)
    return
  }
  const frugal = isFrugal(mode)
  const rest = breathing ? LEAST_PULSE : STILL_PULSE
  swell.to(start - 260, start, `scale(${rest})`, SINE)
  pulse.to(start - 260, start + 420, 0.15, SINE)
  spread.to(start - 200, start, 'scale(0.94)', SINE)
  dent.to(start - 200, start + 400, 0.6, SINE)
  deep.to(start - 200, start + 400, breathing ? 0.3 : 0.6, SINE)
  pale.to(start - 100, start + 500, frugal || !breathing ? 0.8 : 0.35, SINE)
  for (const { seen, moves } of tracks.halves) {
    seen.to(start + 40, start + 460, 1, OUT)
    moves.to(start + 40, start + 760, 'translate(0px, 0px) rotate(0deg) scale(1)', OUT)
  }
  if (breathing) {
    breathe(tracks, phase)
    if (!frugal) deepen(tracks, phase)
  }
  if (plan.technique === 'circles') circle(motion, tracks, start + 200, end)
}

/** The pulse opens for the breath in and closes for the breath out, with the word in it. */
function breathe({ swell, wordIn, wordOut }: Tracks, phase: Phase): void {
  const end = phase.startMs + phase.durationMs
  for (const { startMs, turnMs, endMs } of breathsOf(phase)) {
    const last = Math.min(endMs, end)
    swell.to(startMs, turnMs, 'scale(1)', SINE).to(turnMs, endMs, `scale(${LEAST_PULSE})`, SINE)
    const first = startMs === phase.startMs
    wordIn.to(startMs + (first ? 120 : -20), startMs + 420, 1, OUT).to(turnMs - 340, turnMs, 0)
    wordOut.to(turnMs - 20, turnMs + 400, 1, OUT).to(last - 340, last, 0)
  }
}

function deepen({ deep, dent, spread, pale }: Tracks, phase: Phase): void {
  for (const { startMs, turnMs, endMs } of breathsOf(phase)) {
    deep.to(startMs, turnMs, 1, SINE).to(turnMs, endMs, 0.3, SINE)
    dent.to(startMs, turnMs, 1, SINE).to(turnMs, endMs, 0.6, SINE)
    spread.to(startMs, turnMs, 'scale(1.05)', SINE).to(turnMs, endMs, 'scale(0.94)', SINE)
    pale.to(startMs, turnMs, 1, SINE).to(turnMs, endMs, 0.35, SINE)
  }
}

/**
 * Small slow circles: one sine along and one sine down, a quarter of a turn apart, each on an element of its own. Half a
 * turn a second would be jumpy and a quarter lies where movement makes people queasy (0.15 to 0.3 Hz).
 */
function circle({ scale, flipped }: HandMotion, { along, down }: Tracks, from: number, until: number): void {
  const radius = CIRCLE_PX * scale
  const swing = (track: Track, start: number, end: number, first: number, at: (px: number) => string) => {
    let side = first
    track.to(start, start + CIRCLE_MS / 4, at(side), SINE)
    let now = start + CIRCLE_MS / 4
    for (; now + (3 / 4) * CIRCLE_MS <= end; now += CIRCLE_MS / 2) {
      side = -side
      track.to(now, now + CIRCLE_MS / 2, at(side), SINE)
    }
    track.to(now, now + CIRCLE_MS / 4, at(0), SINE)
  }
  swing(along, from, until, flipped ? -radius : radius, (px) => `translate(${px.toFixed(2)}px, 0px)`)
  swing(down, from + CIRCLE_MS / 4, until, radius, (px) => `translate(0px, ${px.toFixed(2)}px)`)
}

/** Relief: the pulse breathes out and is gone, the arc opens like a gate, the thumb lifts, the skin takes its time. */
function easePressure({ mode }: HandMotion, tracks: Tracks, phase: Phase): void {
  const start = phase.startMs
  if (mode === 'reduced') return
  const { px, across } = tracks
  tracks.swell.to(start, start + 700, 'scale(1.12)', OUT)
  tracks.pulse.to(start, start + 640, 0, 'ease-out')
  tracks.relief.set(start, 0.42).to(start + 1, start + 900, 0, 'ease-out')
  tracks.reliefGrows.set(start, 'scale(1)').to(start + 1, start + 900, 'scale(1.9)', OUT)
  tracks.reliefGrows.set(start + 920, 'scale(1)')
  for (const { seen, moves, away } of tracks.halves) {
    seen.to(start, start + 560, 0, 'ease-in')
    moves
      .to(start, start + 700, `translate(${across(away[0]!)}, ${px(away[1]!)}) rotate(0deg) scale(1.1)`, OUT)
      .set(start + 720, tracks.openHalf)
  }
  tracks.dent.to(start + 100, start + 1_300, 0, SINE)
  tracks.spread.to(start + 100, start + 1_300, 'scale(0.9)', SINE)
  tracks.deep.to(start, start + 1_000, 0, SINE)
  tracks.pale.to(start, start + 900, 0, SINE)
  tracks.lift.to(start + 40, start + 940, `translate(${across(15)}, ${px(15)}) scale(1.02)`, OUT)
  tracks.thumb.to(start + 40, start + 940, 0.72, SINE)
  tracks.pad.to(start + 500, start + 1_300, 1, SINE)
}

/** At the end the thumb goes; before the other hand, the hand goes too, to its own side. */
function leave({ plan }: HandMotion, tracks: Tracks, last: Phase): void {
  const end = last.startMs + last.durationMs
  const { thumb, lift, dot, pad, round, slide, across, px } = tracks
  thumb.to(end, end + 800, 0, SINE)
  lift.to(end, end + 900, `translate(${across(40)}, ${px(34)}) scale(1.02)`, 'ease-in')
  if (end >= plan.totalMs) return
  dot.to(end + 300, end + 900, 0)
  pad.to(end + 200, end + 800, 0)
  round.to(end + 500, end + 1_600, 0, SINE)
  slide.to(end + 500, end + 1_700, `translate(${across(-16)}, 0px)`, 'ease-in')
}
