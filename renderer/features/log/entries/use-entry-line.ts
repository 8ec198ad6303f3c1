import { isBreathing, isMoving } from '@core/log/entry/without-press'
import { botherTotal, type Entry, type RatedEntry, type SessionEntry } from '@core/log/entry/entry'
import { useText, type TextKey } from '../../../bridge/use-text'
import { clockFace } from '../../session/clock-face'
import { setName } from '../../session/move/move-text'

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
    if (isMoving(entry)) return moved(entry)
    return [
      t(HAND[entry.hand]),
      entry.ending === 'completed'
        ? minutes(entry.plannedMinutes)
        : t('logScreens.line.minutesOf', { n, of: entry.plannedMinutes }),
    ]
  }
  /** The set and its time; `then moved` after a press. */
  const moved = ({ activity, move }: SessionEntry): readonly string[] => {
    if (move === null) return activity === 'move' ? [t('moving.name')] : []
    const time = clockFace(move.movedMs)
    return activity === 'move'
      ? [t('moving.name'), setName({ t }, move.set), time]
      : [t('moving.entry.after'), setName({ t }, move.set), time]
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
        const then = isMoving(entry) ? [] : moved(entry)
        return [...pressed(entry), ...then, ...(felt ? [t(felt)] : []), ...around(entry)]
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
