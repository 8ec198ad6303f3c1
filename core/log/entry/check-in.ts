import type { MoveId } from '../../move/moves'
import type { HandFeeling, MoveWent, PainArea, Position, Side, Trigger, WentAlong } from './entry'
import type { Rating } from './rating'

/** What the check-in says about the entry of a session; everything may stay unanswered. */
export interface CheckInAnswers {
  readonly before: Rating | null
  readonly after: Rating | null
  readonly handFelt: HandFeeling | null
  readonly wentAlong: readonly WentAlong[]
  readonly medicine: boolean | null
  readonly note: string
  readonly areas: readonly PainArea[]
  readonly side: Side | null
  readonly trigger: Trigger | null
  readonly position: Position | null
}

/** How the moves went. */
export interface MovedAnswer {
  /** Null while it is not answered. */
  readonly went: MoveWent | null
  /** The moves that hurt; empty unless `went` is `hurt`. */
  readonly hurt: readonly MoveId[]
}

/** What the check-in sends: only what was answered in it. The rest of the entry stays as it is. */
export interface CheckIn extends Partial<CheckInAnswers> {
  /** How the moves went; only where there were moves. */
  readonly moved?: MovedAnswer
  /** New numbness or weakness in a leg: opens the red-flag screen (S40). */
  readonly newNumbness: boolean
  /** Ask again quietly after so many minutes, or not at all. */
  readonly askAgainMinutes: 30 | 60 | null
}
