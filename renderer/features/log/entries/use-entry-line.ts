import { isBreathing } from '@core/log/entry/without-press'
import { botherTotal, type Entry, type RatedEntry, type SessionEntry } from '@core/log/entry/entry'
import { useText, type TextKey } from '../../../bridge/use-text'

const HAND: Readonly<Record<SessionEntry['hand'], TextKey>> = {
  left: 'logScreens.line.left',
  right: 'logScreens.line.right',
  both: 'logScreens.line.both',
}
const FELT: Readonly<Partial<Record<NonNullable<SessionEntry['handFelt']>, TextKey>>> = {
  sore: 'logScreens.line.handSore',
  tingling: 'logScreens.line.handTingling',
  bruised: 'logScreens.line.handBruised',
}

/** The quiet second line of an entry: which hand, how long, what went along. */
export function useEntryLine(): (entry: Entry) => string {
  const { t } = useText()
  const minutes = (n: number) => t('logScreens.line.minutes', { n })
  const pressed = (entry: SessionEntry): readonly string[] => {
    const n = Math.floor(entry.pressedMs / 60_000)
    if (entry.test?.arm === 'rest') return [t('logScreens.row.rest'), minutes(entry.plannedMinutes)]
    if (isBreathing(entry)) return [t('session.breathe.name'), minutes(entry.plannedMinutes)]
    return [
      t(HAND[entry.hand]),
      entry.ending === 'completed'
        ? minutes(entry.plannedMinutes)
        : t('logScreens.line.minutesOf', { n, of: entry.plannedMinutes }),
    ]
  }
  const around = (entry: RatedEntry): readonly string[] => [
    ...entry.wentAlong.map((word) => t(`logScreens.line.${word}`)),
    ...(entry.medicine ? [t('logScreens.line.medicine')] : []),
    ...(entry.later ? [t('logScreens.line.later', { rating: entry.later.rating })] : []),
  ]
  const words = (entry: Entry): readonly string[] => {
    switch (entry.kind) {
      case 'session': {
        const felt = entry.handFelt && FELT[entry.handFelt]
        return [...pressed(entry), ...(felt ? [t(felt)] : []), ...around(entry)]
      }
      case 'rating':
        return [t('logScreens.line.noSession'), ...around(entry)]
      case 'visit':
        return [entry.practitioner, entry.minutes === null ? '' : minutes(entry.minutes)]
      case 'bother': {
        const total = botherTotal(entry)
        return [total === null ? t('logScreens.line.botherPart') : t('logScreens.line.bother', { total })]
      }
    }
  }
  return (entry) =>
    words(entry)
      .filter((word) => word !== '')
      .join(t('logScreens.line.join'))
}
