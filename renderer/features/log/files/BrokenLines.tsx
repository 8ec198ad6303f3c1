import type { ImportPlanView } from '@core/log/files/transfer-views'
import { useText } from '../../../bridge/use-text'

interface BrokenLinesProps {
  readonly count: number
  readonly broken: ImportPlanView['broken']
  readonly as: ImportPlanView['brokenAs']
}

/** What cannot be read, each with its line and the reason. Nothing where all can. */
export function BrokenLines({ count, broken, as }: BrokenLinesProps) {
  const { t } = useText()
  if (broken.length === 0) return null
  const line = as === 'line' ? 'logFiles.importing.brokenLine' : 'logFiles.importing.brokenItem'
  return (
    <details>
      <summary>
        {t(as === 'line' ? 'logFiles.importing.broken' : 'logFiles.importing.brokenItems', { n: count })}
      </summary>
      <ul>
        {broken.map(({ line: at, problems: [problem] }, i) => (
          <li key={i}>{t(line, { line: at, field: problem?.field ?? '', reason: problem?.reason ?? '' })}</li>
        ))}
      </ul>
    </details>
  )
}
