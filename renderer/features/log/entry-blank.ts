import type { EntryKind } from '@core/log/entry'
import type { EntryAnswers } from '@core/log/entry-answers'
import type { Rating } from '@core/log/rating'

/** A rating has no meaning without its number; the form holds the place until one is chosen. */
export type Draft =
  | Exclude<EntryAnswers, { kind: 'rating' }>
  | (Omit<Extract<EntryAnswers, { kind: 'rating' }>, 'before'> & { readonly before: Rating | null })

const PAIN = {
  areas: [],
  side: null,
  trigger: null,
  position: null,
  medicine: null,
  wentAlong: [],
  laterRating: null,
  note: '',
} as const

/** Usual minutes of a press outside the app: the shortest of the three lengths (3 to 5). */
const USUAL_MINUTES = 3

/** An empty form: nothing is chosen beforehand but what an entry cannot be without. */
export const blankOf = (kind: EntryKind): Draft => {
  switch (kind) {
    case 'rating':
      return { kind, ...PAIN, before: null, after: null }
    case 'session':
      return {
        kind,
        ...PAIN,
        origin: 'manual',
        activity: 'press',
        hand: 'left',
        plannedMinutes: USUAL_MINUTES,
        pressedMs: USUAL_MINUTES * 60_000,
        ending: 'completed',
        technique: null,
        before: null,
        after: null,
        handFelt: null,
      }
    case 'visit':
      return { kind, practitioner: '', minutes: null, note: '' }
    case 'bother':
      return { kind, legPain: null, tingling: null, weakness: null, sitting: null, note: '' }
  }
}

/** The answers, once nothing is missing that an entry cannot be without. */
export const completeAnswers = (draft: Draft): EntryAnswers | null => {
  if (draft.kind !== 'rating') return draft
  return draft.before === null ? null : { ...draft, before: draft.before }
}
