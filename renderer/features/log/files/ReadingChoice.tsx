import { DELIMITERS } from '@core/log/files/csv-text'
import { ENCODINGS } from '@core/log/files/table/encodings'
import type { ImportColumnsView, Reading } from '@core/log/files/transfer-views'
import { useText } from '../../../bridge/use-text'
import { Pick } from './Pick'
import css from './files.module.css'

interface ReadingChoiceProps {
  readonly view: ImportColumnsView
  readonly onChosen: (reading: Reading) => void
}

/** How many first lines can be chosen as the header. */
const HEADERS = 40
const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** How the file was read, as a sentence; each part of it can be changed. */
export function ReadingChoice({ view, onChosen }: ReadingChoiceProps) {
  const { t } = useText()
  const { reading, table, leftOut, file, parts, profile } = view
  const { encoding, delimiter, header } = reading
  const headers = Array.from({ length: Math.max(HEADERS, header ?? 0) }, (_, i) => String(i + 1))
  return (
    <>
      <h4>{file}</h4>
      <p>
        {t('logFiles.importing.read', {
          encoding: t(`logFiles.importing.encodings.${encoding}`),
          delimiter: t(`logFiles.importing.delimiters.${DELIMITER_NAMES[delimiter]}`),
          header: header ?? 0,
          n: table.rowCount,
        })}{' '}
        {leftOut > 0 && t('logFiles.importing.leftOut', { n: leftOut })}{' '}
        {profile !== null && t('logFiles.importing.byProfile', { name: profile })}
      </p>
      {parts.length > 0 && (
        <Pick
          label={t('logFiles.importing.part')}
          value={String(reading.part)}
          choices={parts.map((name, i) => ({ value: String(i), label: name }))}
          onPicked={(value) => onChosen({ ...reading, part: Number(value) })}
        />
      )}
      <details>
        <summary>{t('logFiles.importing.readOtherwise')}</summary>
        <div className={css.row}>
          <Pick
            label={t('logFiles.importing.encoding')}
            value={encoding}
            choices={ENCODINGS.map((value) => ({ value, label: t(`logFiles.importing.encodings.${value}`) }))}
            onPicked={(value) => onChosen({ ...reading, encoding: ENCODINGS.find((one) => one === value)! })}
          />
          <Pick
            label={t('logFiles.importing.delimiter')}
            value={delimiter}
            choices={DELIMITERS.map((value) => ({
              value,
              label: t(`logFiles.importing.delimiters.${DELIMITER_NAMES[value]}`),
            }))}
            onPicked={(value) =>
              onChosen({ ...reading, delimiter: DELIMITERS.find((one) => one === value)! })
            }
          />
          <Pick
            label={t('logFiles.importing.header')}
            value={String(header ?? '')}
            choices={[
              { value: '', label: t('logFiles.importing.none') },
              ...headers.map((value) => ({ value, label: value })),
            ]}
            onPicked={(value) => onChosen({ ...reading, header: value === '' ? null : Number(value) })}
          />
        </div>
      </details>
    </>
  )
}
