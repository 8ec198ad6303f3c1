import type { TextKey } from '../../bridge/use-text'
import { CUES } from '@core/session/cues'
import { isSearching, matches } from '../../ui/text/search-words'

/** Every setting, by section, in the order shown. */
export const SECTIONS = {
  look: ['language', 'theme'],
  session: ['hand', 'minutes', 'technique', 'rhythm', 'prepare', 'breathing', 'hegu', 'later', 'routines'],
  sound: ['volume', 'mute', 'quiet', 'set', 'output', 'breath', 'spoken', 'cues'],
  presence: ['discreet', 'shortcut', 'login'],
  safety: ['answers'],
  data: ['folder', 'backups', 'computers', 'lock', 'setup', 'transfer'],
  about: ['version', 'private', 'diagnostics', 'licences', 'keys'],
} as const

export type SectionId = keyof typeof SECTIONS
export type RowId = (typeof SECTIONS)[SectionId][number]

export const SECTION_IDS = Object.keys(SECTIONS) as readonly SectionId[]

/** Rows whose name and control say all. */
const PLAIN = [
  'language',
  'theme',
  'hand',
  'minutes',
  'technique',
  'volume',
  'set',
  'version',
  'answers',
] as const
type PlainRow = (typeof PLAIN)[number]

/** The sentence under a row's name; null where it needs none. */
export const hintOf = (row: RowId): TextKey | null =>
  PLAIN.some((plain) => plain === row) ? null : `settings.row.${row as Exclude<RowId, PlainRow>}.hint`

/** Words inside a row that a person may look for. */
const INSIDE: Readonly<Partial<Record<RowId, readonly TextKey[]>>> = {
  theme: ['settings.theme.light', 'settings.theme.dark'],
  technique: ['settings.technique.circles', 'settings.technique.steady'],
  set: ['sound.set.bowl', 'sound.set.wood'],
  cues: CUES.map((cue) => `sound.cue.${cue}` as const),
  lock: ['lock.passphrase', 'lock.sealed', 'lock.points.forget'],
  answers: ['safety.first.pregnancyAsk', 'safety.answers.redFlags', 'safety.first.more.hands'],
}

/** The settings in which every word of the query occurs; null when nothing is asked for. */
export function findRows(t: (key: TextKey) => string, query: string): ReadonlySet<RowId> | null {
  if (!isSearching(query)) return null
  const found = SECTION_IDS.flatMap((section) =>
    SECTIONS[section].filter((row) => {
      const keys: readonly TextKey[] = [
        `settings.section.${section}.title`,
        `settings.row.${row}.name`,
        ...[hintOf(row)].filter((key) => key !== null),
        ...(INSIDE[row] ?? []),
      ]
      return matches(keys.map(t).join('\n'), query)
    }),
  )
  return new Set(found)
}
