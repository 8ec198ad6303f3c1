import { GROUPS } from '@core/log/figures/groups'
import type { SummaryView } from '@core/log/figures/review-view'
import type { Summarised } from '@core/log/figures/summary'
import { useText } from '../../../bridge/use-text'
import { Icon } from '../../../ui/Icon'
import { Segments } from '../../../ui/choice/Segments'
import { Arrow } from '../entries/EntryMain'
import { HalfLine } from './HalfLine'
import { GhostCard } from './GhostCard'
import { Scale } from './Scale'
import { Stones } from './Stones'
import { stoneCounts, stonesOf, type GroupName, type StoneKind } from './stones'
import css from './answer-card.module.css'

const LABELS = {
  lower: 'log.summary.lower',
  same: 'log.summary.same',
  higher: 'log.summary.higher',
  unmarked: 'log.summary.unmarked',
  missing: 'log.summary.missing',
} as const
/** Always there, whatever the counts: three of equal weight. */
const ALWAYS: readonly StoneKind[] = ['lower', 'same', 'higher']

interface AnswerCardProps {
  readonly view: SummaryView
  readonly name: GroupName
  readonly onName: (name: GroupName) => void
  readonly onOpen: (id: string) => void
  readonly starts: Parameters<typeof GhostCard>[0]['starts']
}

/** The answer to "did my ratings change?": what they usually are before and after, a stone a session, the caveat. */
export function AnswerCard({ view, name, onName, onOpen, starts }: AnswerCardProps) {
  const { t } = useText()
  const group = view.summary[name]
  const anyPairs = GROUPS.some((each) => view.summary[each].pairs > 0)
  return (
    <section className={css.card} aria-label={t('log.summary.title')}>
      {anyPairs && (
        <div className={css.groups}>
          <Segments
            label={t('log.summary.group')}
            value={name}
            onChange={onName}
            choices={(['pressed', ...GROUPS] as const).map((each) => ({
              value: each,
              label: t(`logScreens.group.${each}`),
            }))}
          />
        </div>
      )}
      {group.kind === 'too-few' ? (
        <GhostCard pairs={group.pairs} starts={starts} />
      ) : (
        <>
          <Usually group={group} />
          <Counts view={view} name={name} group={group} onOpen={onOpen} />
        </>
      )}
      {anyPairs && (
        <p className={css.caveat}>
          <Icon name="info" size={18} />
          <span>{t('log.summary.caveatShort')}</span>
        </p>
      )}
    </section>
  )
}

/** The medians of before and after, and the middle half of the changes in words. */
function Usually({ group }: { readonly group: Summarised }) {
  const { t } = useText()
  const { before, after } = group
  return (
    <div>
      <p className={css.label}>{t('log.summary.usually')}</p>
      <p className={css.fat}>
        <span>{before.median}</span> <Arrow label={t('logScreens.row.then')} /> <b>{after.median}</b>
      </p>
      <Scale before={before.median} after={after.median} />
      <p className={css.small}>
        <HalfLine group={group} />
      </p>
    </div>
  )
}

interface CountsProps extends Omit<AnswerCardProps, 'onName' | 'starts'> {
  readonly group: Summarised
}

function Counts({ view, name, group, onOpen }: CountsProps) {
  const { t } = useText()
  const counts = stoneCounts(group)!
  const stones = stonesOf(view.rated, name, group)
  const most = Math.max(...Object.values(counts))
  const shareOf = (count: number) => `${(100 * count) / most}%`
  const kinds = (Object.keys(LABELS) as StoneKind[]).filter(
    (kind) => ALWAYS.includes(kind) || counts[kind] > 0,
  )
  return (
    <div className={css.side}>
      <dl className={css.counts}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(LABELS[kind])}</dt>
            <dd className={css.count}>{counts[kind]}</dd>
            {!stones && counts[kind] > 0 && (
              <dd className={css.row}>
                <span className={`${css.heap} ${css[kind]}`} style={{ inlineSize: shareOf(counts[kind]) }} />
              </dd>
            )}
            {stones && counts[kind] > 0 && (
              <dd className={css.row}>
                <Stones kind={kind} entries={stones[kind]} onOpen={onOpen} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className={css.small}>
        {stones && t('log.summary.stone')} {t('log.summary.clearly')}
      </p>
    </div>
  )
}
