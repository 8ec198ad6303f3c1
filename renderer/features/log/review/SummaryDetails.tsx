import type { GroupSummary, LogSummary } from '@core/log/figures/summary'
import { useText } from '../../../bridge/use-text'
import disclosure from '../../../ui/disclosure.module.css'
import css from './summary.module.css'

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
