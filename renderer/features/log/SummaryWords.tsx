import type { GroupSummary, LogSummary } from '@core/log/figures/summary'
import { useText } from '../../bridge/use-text'
import { Strong } from '../../ui/Strong'
import disclosure from '../../ui/disclosure.module.css'
import css from './summary.module.css'

const wayOf = (change: number) => (change < 0 ? 'lower' : change > 0 ? 'higher' : 'same')

interface SummaryWordsProps {
  readonly group: GroupSummary
  readonly ratedOnly: boolean
}

/** The sentence, said before any number; below five pairs only that it is too early. */
export function SummaryWords({ group, ratedOnly }: SummaryWordsProps) {
  const { t } = useText()
  if (group.kind === 'too-few')
    return (
      <p className={css.sentence}>
        <b>{t('logScreens.tooFew')}</b>{' '}
        <span className={css.quiet}>{t('log.summary.tooFew', { n: group.pairs })}</span>
      </p>
    )
  const { median, min, max } = group.change
  return (
    <p className={css.sentence}>
      <Strong
        id={ratedOnly ? 'log.summary.saidRated' : 'log.summary.said'}
        values={{
          way: wayOf(median),
          points: Math.abs(median),
          n: group.pairs,
          worstWay: wayOf(max),
          worst: Math.abs(max),
          bestWay: wayOf(min),
          best: Math.abs(min),
        }}
      />
    </p>
  )
}

/** Six counts of equal weight. */
export function SummaryCounts({ group }: { readonly group: GroupSummary }) {
  const { t } = useText()
  if (group.kind === 'too-few') return null
  const counts = [
    [t('log.summary.medianBefore'), group.before.median],
    [t('log.summary.medianAfter'), group.after.median],
    [t('log.summary.lower'), group.marks.lower],
    [t('log.summary.same'), group.marks.same],
    [t('log.summary.higher'), group.marks.higher],
    [t('log.summary.missingAfter'), group.missingAfter],
  ] as const
  return (
    <dl className={css.counts}>
      {counts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the counts rest on, for those who want to know. */
export function SummaryDetails({ summary }: { readonly summary: LogSummary }) {
  const { t } = useText()
  const groups = (['spike', 'scheduled', 'rated-only'] as const).map((name) => ({
    name,
    group: summary[name],
  }))
  const spread = (s: { lower: number; upper: number }) =>
    t('log.summary.middleHalf', { lower: s.lower, upper: s.upper })
  const rows = [
    ['medianBefore', (g) => `${g.before.median}. ${spread(g.before)}`],
    ['medianAfter', (g) => `${g.after.median}. ${spread(g.after)}`],
    ['medianChange', (g) => `${g.change.median}. ${spread(g.change)}`],
    ['lower', (g) => g.marks.lower],
    ['same', (g) => g.marks.same],
    ['higher', (g) => g.marks.higher],
    ['unmarked', (g) => g.marks.unmarked],
  ] as const satisfies readonly (readonly [
    string,
    (group: Extract<GroupSummary, { kind: 'summary' }>) => string | number,
  ])[]
  return (
    <details className={`${disclosure.disclosure} ${css.details}`}>
      <summary>{t('logScreens.sideBySide')}</summary>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <td />
              {groups.map(({ name, group }) => (
                <th key={name} scope="col">
                  {t(`log.summary.${name}`)}
                  <small>n {group.pairs}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, cell]) => (
              <tr key={key}>
                <th scope="row">{t(`log.summary.${key}`)}</th>
                {groups.map(({ name, group }) => (
                  <td key={name}>{group.kind === 'summary' ? cell(group) : t('logScreens.tooFewShort')}</td>
                ))}
              </tr>
            ))}
            {(['missingAfter', 'missingBefore'] as const).map((key) => (
              <tr key={key}>
                <th scope="row">{t(`log.summary.${key}`)}</th>
                {groups.map(({ name, group }) => (
                  <td key={name}>{group[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{t('log.summary.notFair')}</p>
      <p>{t('log.summary.clearRule')}</p>
    </details>
  )
}
