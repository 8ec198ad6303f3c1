import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { DayRange } from '@core/log/entry/log-views'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { LimitedText, overLimit } from '../../../ui/text/LimitedText'
import { Chips } from '../../../ui/choice/Chips'
import { Segments } from '../../../ui/choice/Segments'
import { useAnswer } from '../use-answer'
import { REPORT_FIELDS, USUAL_FIELDS, type ReportField } from './report-fields'
import { ReportPage } from './ReportPage'
import css from './report.module.css'

/** Longest name on a report, in UTF-16 code units. */
const NAME_MAX = 80

type Paper = 'A4' | 'Letter'

/** Where people print on Letter rather than A4. */
const LETTER = /-(US|CA|MX|PH|CL|CO)$/
/** Choices settle for this long before the pages are counted, ms. */
const COUNT_AFTER_MS = 500
/** Width of a sheet, px at 96 to the inch. */
const PAPER_WIDTH: Readonly<Record<Paper, number>> = { A4: 794, Letter: 816 }
/** Room around the sheets, px. */
const AROUND = 32

/** Choose, look, save: the sheets below are the ones in the file, as large as there is room for. */
export function ReportPane({ range, onClose }: { readonly range: DayRange; readonly onClose: () => void }) {
  const { t } = useText()
  const request = useRequest()
  const tag = useApp((app) => app.locale.tag)
  const [paper, setPaper] = useState<Paper>(LETTER.test(tag) ? 'Letter' : 'A4')
  const [fields, setFields] = useState(USUAL_FIELDS)
  const [name, setName] = useState('')
  const [pages, setPages] = useState<number | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { value: view, failure } = useAnswer('log:report', range)
  const preview = useRef<HTMLDivElement>(null)
  const width = PAPER_WIDTH[paper]

  useLayoutEffect(() => {
    const { current: element } = preview
    if (!element) return
    const fit = () => {
      element.style.setProperty('--fit', String(Math.min(1, (element.clientWidth - AROUND) / width)))
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])

  useEffect(() => {
    if (!view) return
    let current = true
    const timer = window.setTimeout(() => {
      void request('log:report-pages', { paper }).then((reply) => {
        if (current && reply.ok) setPages(reply.value)
      })
    }, COUNT_AFTER_MS)
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [view, paper, fields, name, request])

  const save = async () => {
    const reply = await request('log:report-save', { paper })
    if (!reply.ok) setSaid(reply.failure.message)
    else if (reply.value !== null) setSaid(t('logFiles.report.saved'))
  }
  return (
    <div className={css.pane}>
      <div className={css.controls}>
        <h2 className={css.title}>{t('logFiles.report.title')}</h2>
        <Segments<Paper>
          label={t('logFiles.report.paper')}
          value={paper}
          onChange={setPaper}
          choices={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
        />
        <div>
          <p className={css.label}>{t('logFiles.report.fields')}</p>
          <Chips<ReportField>
            label={t('logFiles.report.fields')}
            choices={REPORT_FIELDS.map((value) => ({ value, label: t(`logFiles.report.${value}`) }))}
            chosen={fields}
            onChange={setFields}
          />
        </div>
        <LimitedText text={name} max={NAME_MAX}>
          <input
            type="text"
            className={css.name}
            aria-label={t('logFiles.report.name')}
            placeholder={t('logFiles.report.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </LimitedText>
        <div className={css.acts}>
          <Button
            look="primary"
            disabled={!view || overLimit(name, NAME_MAX) > 0}
            onClick={() => void save()}
          >
            {t('logFiles.report.savePdf')}
          </Button>
          <Button look="line" onClick={onClose}>
            {t('common.back')}
          </Button>
        </div>
        <span role="status" className={css.said}>
          {said ?? (pages === null ? '' : t('logFiles.report.pages', { n: pages }))}
        </span>
        {failure && <p role="alert">{failure}</p>}
      </div>
      <div
        ref={preview}
        className={css.desk}
        role="region"
        aria-label={t('logFiles.report.preview')}
        tabIndex={0}
        data-paper={paper}
      >
        {view && <ReportPage view={view} fields={fields} name={name} />}
      </div>
    </div>
  )
}
