import { useId, useState } from 'react'
import type { LedgerReason } from '@core/reminders/ledger'
import type { TextKey } from '@core/text/en/catalogue'
import { useText } from '../../../bridge/use-text'
import { useFormats } from '../../../ui/use-when'
import type { PastLine } from './day-lines'
import { DecisionMark } from './DecisionMark'
import { useLedgerWords } from './use-ledger-words'
import css from './day.module.css'

/** The latest of the day stay in view; the earlier ones open on demand. */
const IN_VIEW = 5

const ANSWERS: Readonly<Partial<Record<LedgerReason, TextKey>>> = {
  'answered-start': 'prompt.start',
  'answered-rate': 'tray.rate',
  'answered-seen': 'tray.seen',
  'answered-not-today': 'tray.notToday',
  'answered-eased': 'tray.itEased',
}

/** What was decided today, oldest first. */
export function PastDecisions({ lines }: { readonly lines: readonly PastLine[] }) {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const hidden = all ? 0 : Math.max(0, lines.length - IN_VIEW)
  return (
    <>
      {hidden > 0 && (
        <li className={css.earlier}>
          <button type="button" className={css.link} onClick={() => setAll(true)}>
            {t('reminderScreens.day.earlier', { n: hidden })}
          </button>
        </li>
      )}
      {lines.slice(hidden).map(({ entry, answer }) => (
        <Past
          key={`${entry.at} ${entry.occurrenceKey} ${entry.decision} ${entry.reason}`}
          line={{ entry, answer }}
        />
      ))}
    </>
  )
}

function Past({ line: { entry, answer } }: { readonly line: PastLine }) {
  const { t } = useText()
  const formats = useFormats()
  const say = useLedgerWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  const what = t(`reminderScreens.decision.${entry.decision}`)
  const time = formats.time(entry.at)
  const answerKey = answer && ANSWERS[answer]
  return (
    <li>
      <time className={css.time}>{time}</time>
      <DecisionMark decision={entry.decision} />
      <div>
        <p className={css.what}>{what}</p>
        <p className={css.more}>
          {entry.data.ruleName}{' '}
          <button
            type="button"
            className={css.link}
            aria-expanded={open}
            aria-controls={id}
            aria-label={open ? undefined : t('reminderScreens.day.whyOf', { what, time })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'reminderScreens.day.hide' : 'reminderScreens.day.why')}
          </button>
        </p>
        {answerKey && <p className={css.more}>{t('reminderScreens.chose', { answer: t(answerKey) })}</p>}
        <p id={id} className={css.why} hidden={!open}>
          {say(entry)}
        </p>
      </div>
    </li>
  )
}
