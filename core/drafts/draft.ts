/** Which form a draft belongs to: `entry:new`, `entry:<id>`, `check-in:<session>`, `rule:<id>`, ... */
export const draftKey = /^[a-z-]{1,20}:[A-Za-z0-9_.-]{1,90}$/

export const CHECK_IN_DRAFT = 'check-in:'
/** The key of what was answered at the check-in of a session. */
export const checkInDraftKey = (sessionId: string): string => `${CHECK_IN_DRAFT}${sessionId}`

/** The fields that somebody touched in a form, by name. Only the form knows what they mean. */
export type DraftContent = Readonly<Record<string, unknown>>

export type Drafts = Readonly<Record<string, DraftContent>>

/** More unsaved forms than anybody leaves; beyond that the oldest goes. */
export const DRAFTS_MAX = 40

const isList = Array.isArray
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isList(value)

/** Whether a kept value can stand in a field: a number may have been emptied, a list stays a list. */
const fits = (known: unknown, kept: unknown): boolean => {
  if (isList(known)) return isList(kept)
  if (isPlain(known)) return isPlain(kept)
  if (known === null) return kept === null || typeof kept !== 'object'
  return typeof known === typeof kept || (typeof known === 'number' && kept === null)
}

/**
 * The touched fields of a kept draft that still fit into a form. A draft may come from an earlier version of the app.
 * @param form every field of the form with a value of its kind; null for a field that may be empty
 */
export const fittingDraft = <T extends object>(form: T, kept: DraftContent | undefined): Partial<T> =>
  Object.fromEntries(
    Object.entries(kept ?? {}).filter(
      ([name, value]) => Object.hasOwn(form, name) && fits(form[name as keyof T], value),
    ),
  ) as Partial<T>

/** The fields of `after` that differ from `before`. Both are plain data. */
export const changedFields = <T extends object>(before: T, after: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof T]),
    ),
  ) as Partial<T>
