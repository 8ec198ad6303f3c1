import {
  NO_CONTEXT,
  NOTE_MAX,
  PRACTITIONER_MAX,
  VISIT_MINUTES_MAX,
  type Entry,
  type EntryKind,
} from '@core/log/entry/entry'
import { answersOf, wallTimeOf, type EntryAnswers, type EntryWhen } from '@core/log/entry/entry-answers'
import type { Rating } from '@core/log/entry/rating'
import { minuteOfClock, clockOfMinute } from '@core/time/local-day'
import type { TextKey } from '@core/text/en/catalogue'

type Of<K extends EntryKind> = Extract<EntryAnswers, { kind: K }>

/** Answers as a form holds them: what an entry cannot be without may still be open or emptied. */
export type Draft =
  | (Omit<Of<'rating'>, 'before'> & { readonly before: Rating | null })
  | (Omit<Of<'session'>, 'pressedMs'> & { readonly pressedMs: number | null })
  | Of<'visit'>
  | Of<'bother'>

/** The moment as a form holds it. Both null means now; `''` is a field that somebody emptied. */
export interface WhenDraft {
  /** `YYYY-MM-DD` */
  readonly date: string | null
  /** `HH:MM`; `''` is also the time of an entry of which only the day is known. */
  readonly time: string | null
}

type Own<K extends EntryKind> = Omit<Extract<Draft, { kind: K }>, 'kind'>

/** Every field of every kind: what is typed under one kind is still there under another. */
export type Fields = Partial<Own<'rating'> & Own<'session'> & Own<'visit'> & Own<'bother'>> &
  WhenDraft & { readonly kind: EntryKind }

const PAIN = { ...NO_CONTEXT, laterRating: null, note: '' } as const

/** Usual minutes of a press outside the app: the shortest of the three lengths (3 to 5). */
const USUAL_MINUTES = 3
/** Minutes of a session that can be typed. */
export const SESSION_MINUTES = { min: 0.1, max: 30 } as const

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

/** Every field as it is saved now: those of the entry, or the empty ones of all kinds. */
export const savedFields = (entry: Entry | null): Fields => {
  if (entry) {
    const { localDate, minuteOfDay } = wallTimeOf(entry)
    return { ...answersOf(entry), date: localDate, time: entry.hasTime ? clockOfMinute(minuteOfDay) : '' }
  }
  const blank = (['bother', 'visit', 'session', 'rating'] as const).map(blankOf)
  return { ...Object.assign({}, ...blank), date: null, time: null } as Fields
}

/** The form's fields of one kind, with what was touched in them. */
export const draftOf = (saved: Draft, touched: Partial<Fields>): Draft =>
  Object.fromEntries(
    Object.entries(saved).map(([name, value]) => {
      const own = touched[name as keyof Fields]
      return [name, name === 'kind' || own === undefined ? value : own]
    }),
  ) as unknown as Draft

/** A sentence to say, with its values. */
export interface Problem {
  readonly key: TextKey
  readonly values?: Readonly<Record<string, number>>
}

const fits = (n: number | null, { min, max }: { readonly min: number; readonly max: number }) =>
  n !== null && n >= min && n <= max

/** What keeps the answers from being saved, first things first; null when nothing does. */
export const problemOf = (draft: Draft, touched: Partial<Fields>, isNew: boolean): Problem | null => {
  if (draft.kind === 'rating' && draft.before === null) return { key: 'logScreens.numberNeeded' }
  const minutesMatter = isNew || 'pressedMs' in touched
  if (draft.kind === 'session' && minutesMatter) {
    const minutes = draft.pressedMs === null ? null : draft.pressedMs / 60_000
    if (!fits(minutes, SESSION_MINUTES)) return { key: 'log.form.minutesNeeded', values: SESSION_MINUTES }
  }
  if (draft.kind === 'visit') {
    if (draft.minutes !== null && !fits(draft.minutes, { min: 1, max: VISIT_MINUTES_MAX }))
      return { key: 'log.form.minutesNeeded', values: { min: 1, max: VISIT_MINUTES_MAX } }
    if (draft.practitioner.length > PRACTITIONER_MAX) return { key: 'log.form.textTooLong' }
  }
  if (draft.note.length > NOTE_MAX) return { key: 'log.form.textTooLong' }
  return null
}

/**
 * The moment to save: null for now, or where the entry's own stays.
 * @param mayLackTime whether only the day is known of the entry, so that it may stay without a time
 * @returns `'incomplete'` while a date or a time is missing
 */
export const whenToSave = (
  { date, time }: WhenDraft,
  isTouched: boolean,
  mayLackTime = false,
): EntryWhen | null | 'incomplete' => {
  if (!isTouched || (date === null && time === null)) return null
  if (date && time === '' && mayLackTime) return { localDate: date, minuteOfDay: null }
  const minuteOfDay = minuteOfClock(time ?? '')
  return !date || Number.isNaN(minuteOfDay) ? 'incomplete' : { localDate: date, minuteOfDay }
}
