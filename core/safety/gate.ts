import type { Rating } from '../log/entry/rating'
import type { Hand } from '../points/hand'
import type { MoveBlock } from '../move/sets'
import { moveGate, type AllowedMoves, type MoveBlockReason } from './moving'
import type { RedFlagCheck, UrgentFlag } from './red-flags'
import {
  closesForPregnancy,
  type HandCondition,
  type LighterCondition,
  type PainfulSide,
  type ScreeningAnswers,
} from './screening'

/** "None of these" counts as asked before this session for so long, ms (design: time to get to Start). */
export const CHECK_HOLDS_MS = 10 * 60_000
/** First rating at or above this asks the red-flag questions (design, rests on S40). */
export const SEVERE_PAIN = 8
/** A rise of this many points is outside rating noise (S72). */
export const CLEAR_RISE = 2

/** What the last session, or the last rating before and after without one, left behind. */
export interface LastRated {
  /** UTC epoch ms of its end. */
  readonly endedAt: number
  readonly before: Rating | null
  readonly after: Rating | null
}

export interface GateContext {
  /** UTC epoch ms. */
  readonly now: number
  /** `breathe` runs breath and timer without a press, `move` the moves alone. */
  readonly activity: 'press' | 'breathe' | 'move'
  /** The moves of the set that is to be done, alone or after the press; empty for none. */
  readonly moves: readonly MoveBlock[]
  readonly hands: readonly Hand[]
  /** Painful side said for this session; `null` falls back on the answers. */
  readonly side: PainfulSide | null
  /** Pain rated just before this session. */
  readonly pain: Rating | null
  /** An earlier entry already holds a rating of `SEVERE_PAIN` or more. */
  readonly severeBefore: boolean
  readonly last: LastRated | null
  /** New numbness or weakness was ticked at a check-in and not asked about since, whatever was rated meanwhile. */
  readonly newNumbness: boolean
  /** False when the log could not be read: what it would say may speak against a press. */
  readonly logRead: boolean
  /** The latest answered red-flag screen. */
  readonly check: RedFlagCheck | null
}

export type AskReason = 'first-start' | 'both-sides' | 'severe-pain' | 'rose' | 'new-numbness' | 'log-unread'

export type BlockReason =
  | { readonly kind: 'first-run' }
  | { readonly kind: 'red-flag'; readonly ticked: readonly UrgentFlag[] }
  | { readonly kind: 'pregnancy' }
  | {
      readonly kind: 'hand'
      readonly hand: Hand
      readonly conditions: readonly HandCondition[]
      /** The other hand, when nothing speaks against it. */
      readonly instead: Hand | null
    }
  | { readonly kind: 'move'; readonly why: MoveBlockReason }

export type LighterReason = LighterCondition | 'pregnancy-agreed'

/** How to press when something asks for care. */
export interface LighterTechnique {
  readonly reasons: readonly LighterReason[]
  /** Say "ask a doctor, pharmacist or midwife first". */
  readonly askFirst: boolean
  readonly pressLightly: boolean
  /** Offer a knuckle or a rounded tool in place of the thumb tip (S65). */
  readonly spareThumb: boolean
}

export type Notice = 'pregnancy'

export type Gate =
  | { readonly kind: 'open'; readonly notices: readonly Notice[]; readonly moves: AllowedMoves | null }
  | ({
      readonly kind: 'lighter'
      readonly notices: readonly Notice[]
      readonly moves: AllowedMoves | null
    } & LighterTechnique)
  | { readonly kind: 'ask-red-flags'; readonly why: readonly AskReason[] }
  /** Asks what speaks against moves; with `chair`, also for a steady chair. */
  | { readonly kind: 'ask-moving'; readonly chair: boolean }
  | { readonly kind: 'blocked'; readonly why: BlockReason }

/** After higher than before by a clear rise. */
export const roseClearly = (before: Rating | null, after: Rating | null): boolean =>
  before !== null && after !== null && after >= before + CLEAR_RISE

const askReasons = (answers: ScreeningAnswers, context: GateContext): readonly AskReason[] => {
  const { check, last, now } = context
  if (check === null) return ['first-start']
  // An answer from the future was made with a wrong clock and does not count.
  const justAsked = check.at <= now && now - check.at < CHECK_HOLDS_MS
  const askedSinceLast = last !== null && check.at <= now && check.at >= last.endedAt
  const why: AskReason[] = []
  if ((context.side ?? answers.painfulSide) === 'both' && !justAsked) why.push('both-sides')
  if (context.pain !== null && context.pain >= SEVERE_PAIN && !context.severeBefore && !justAsked)
    why.push('severe-pain')
  if (last && !askedSinceLast && roseClearly(last.before, last.after)) why.push('rose')
  if (context.newNumbness) why.push('new-numbness')
  if (!context.logRead && !justAsked) why.push('log-unread')
  return why
}

const closedHand = (answers: ScreeningAnswers, hands: readonly Hand[]): BlockReason | null => {
  const hand = hands.find((each) => answers.handToday[each].length > 0)
  if (hand === undefined) return null
  const other: Hand = hand === 'left' ? 'right' : 'left'
  const instead = answers.handToday[other].length === 0 ? other : null
  return { kind: 'hand', hand, conditions: answers.handToday[hand], instead }
}

/** How to press by the answers; null when nothing asks for care. */
export const lighterTechnique = (answers: ScreeningAnswers): LighterTechnique | null => {
  const agreed = closesForPregnancy(answers.pregnancy) && answers.pregnancyAgreed
  const reasons: readonly LighterReason[] = agreed
    ? [...answers.lighter, 'pregnancy-agreed']
    : answers.lighter
  if (reasons.length === 0) return null
  const spareThumb = answers.lighter.includes('thumb')
  return { reasons, askFirst: true, pressLightly: true, spareThumb }
}

/**
 * What stands against a press by the answers alone, before any question is asked. For the screen that starts sessions.
 * @returns null when nothing does
 */
export const standingBlock = (
  answers: ScreeningAnswers,
  check: RedFlagCheck | null,
  hands: readonly Hand[],
): BlockReason | null => {
  if (check && check.ticked.length > 0) return { kind: 'red-flag', ticked: check.ticked }
  if (!answers.acknowledged) return { kind: 'first-run' }
  if (closesForPregnancy(answers.pregnancy) && !answers.pregnancyAgreed) return { kind: 'pregnancy' }
  return closedHand(answers, hands)
}

/**
 * Says whether a session may start, and how.
 * Order matters: a ticked red flag outranks everything, then the questions, then what concerns the press alone.
 * Log and Learn never pass through here.
 */
export const gate = (answers: ScreeningAnswers, context: GateContext): Gate => {
  const standing = standingBlock(answers, context.check, context.hands)
  if (standing?.kind === 'red-flag' || standing?.kind === 'first-run')
    return { kind: 'blocked', why: standing }
  const why = askReasons(answers, context)
  if (why.length > 0) return { kind: 'ask-red-flags', why }
  if (context.activity === 'breathe') return { kind: 'open', notices: [], moves: null }
  if (standing && context.activity === 'press') return { kind: 'blocked', why: standing }
  const asked =
    context.moves.length === 0
      ? null
      : moveGate(context.moves, answers.moving, {
          bothLegs: (context.side ?? answers.painfulSide) === 'both',
          pain: context.pain,
        })
  if (asked?.kind === 'ask') return { kind: 'ask-moving', chair: asked.chair }
  if (context.activity === 'move') {
    if (asked?.kind === 'open') return { kind: 'open', notices: [], moves: asked }
    return { kind: 'blocked', why: { kind: 'move', why: asked?.why ?? 'nothing-left' } }
  }
  // Whatever speaks against moving says nothing against the press before it.
  const moves = asked?.kind === 'open' ? asked : null
  const notices: readonly Notice[] = answers.pregnancy === 'rather-not-say' ? ['pregnancy'] : []
  const lighter = lighterTechnique(answers)
  return lighter ? { kind: 'lighter', notices, moves, ...lighter } : { kind: 'open', notices, moves }
}
