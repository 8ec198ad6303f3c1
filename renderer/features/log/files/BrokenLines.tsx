import { useState } from 'react'
import type { BrokenLine } from '@core/log/files/csv'
import type { RowFix } from '@core/log/files/table/generic-csv'
import type { ImportPlanView } from '@core/log/files/transfer-views'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import css from './files.module.css'

interface BrokenLinesProps {
  readonly count: number
  readonly broken: ImportPlanView['broken']
  readonly as: ImportPlanView['brokenAs']
  /** Reads a row of a table again, as the person wrote it anew. Absent where that cannot be done. */
  readonly onFix?: (fix: RowFix) => void
}

/** What cannot be read, each with its line and the reason, to mend or to leave. Nothing where all can be read. */
export function BrokenLines({ count, broken, as, onFix }: BrokenLinesProps) {
  const { t } = useText()
  if (broken.length === 0) return null
  const line = as === 'line' ? 'logFiles.importing.brokenLine' : 'logFiles.importing.brokenItem'
  const reasonOf = ({ line: at, problems: [problem], why }: BrokenLine) =>
    why
      ? t('logFiles.importing.brokenWhy', {
          line: at,
          why: t(`logFiles.importing.why.${why.what}`, { cell: why.cell || '–' }),
        })
      : t(line, { line: at, field: problem?.field || t('logFiles.importing.brokenWhole') })
  return (
    <details open={onFix !== undefined && count <= 5}>
      <summary>
        {t(as === 'line' ? 'logFiles.importing.broken' : 'logFiles.importing.brokenItems', { n: count })}
      </summary>
      <ul>
        {broken.map((one, i) => (
          <li key={`${one.line}-${i}`}>
            {reasonOf(one)}
            {onFix && one.text !== undefined && <Mend line={one.line} text={one.text} onFix={onFix} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface MendProps extends RowFix {
  readonly onFix: (fix: RowFix) => void
}

/** A row as it stands, to be written anew. */
function Mend({ line, text, onFix }: MendProps) {
  const { t } = useText()
  const [typed, setTyped] = useState(text)
  return (
    <form
      className={css.mend}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== text) onFix({ line, text: typed })
      }}
    >
      <input
        type="text"
        aria-label={t('logFiles.importing.fixRow', { line })}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" look="text">
        {t('logFiles.importing.fix')}
      </Button>
    </form>
  )
}
