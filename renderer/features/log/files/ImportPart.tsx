import { useState } from 'react'
import type { Reply } from '@core/ipc/request'
import { NOTE_MAX } from '@core/log/entry/entry'
import { intlLocale } from '@core/text/language'
import type { ImportDone, ImportPlanView, ImportPreview, ImportRefusal } from '@core/log/files/transfer-views'
import { useRequest } from '../../../bridge/use-app'
import { useText, type TextKey } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Switch } from '../../../ui/choice/Switch'
import { PassphraseForm } from '../../lock/PassphraseForm'
import { useEntryDates } from '../use-entry-dates'
import { BrokenLines } from './BrokenLines'
import { ColumnChoice } from './ColumnChoice'
import { ImportHistory, ImportedActs, useImportedWords } from './ImportHistory'
import css from './files.module.css'

const REFUSED: Readonly<Record<ImportRefusal, TextKey>> = {
  undecodable: 'logFiles.importing.undecodable',
  empty: 'logFiles.importing.empty',
  'not-json': 'logFiles.importing.notJson',
  'other-format': 'logFiles.importing.notOurs',
  'newer-version': 'logFiles.importing.newerVersion',
  'too-large': 'settings.file.tooLarge',
  unreadable: 'settings.file.unreadable',
}

interface ImportPartProps {
  /** Shows the list of the log with these days only. */
  readonly onShow: (days: NonNullable<ImportDone['days']>) => void
}

/** A file is read and explained first; it is taken in only after that. */
export function ImportPart({ onShow }: ImportPartProps) {
  const { t } = useText()
  const request = useRequest()
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [imported, setImported] = useState<ImportDone | null>(null)
  const importedWords = useImportedWords()
  const [turn, setTurn] = useState(0)
  const show = (reply: Reply<ImportPreview | null>) => {
    if (!reply.ok) setSaid(reply.failure.message)
    else if (reply.value) setPreview(reply.value)
  }
  const pick = async () => {
    setSaid(null)
    setImported(null)
    show(await request('log:import-pick'))
  }
  const open = async (passphrase: string) => {
    const reply = await request('log:import-open', { passphrase })
    if (!reply.ok) return reply.failure.message
    setPreview(reply.value)
    return null
  }
  const apply = async (bringBack: boolean) => {
    const reply = await request('log:import-apply', { bringBack })
    setPreview(null)
    setTurn(turn + 1)
    if (reply.ok) setImported(reply.value)
    else setSaid(reply.failure.message)
  }
  const undone = (words: string) => {
    setSaid(words)
    setImported(null)
    setPreview(null)
    setTurn(turn + 1)
  }
  return (
    <section className={css.part}>
      <h3>{t('logFiles.importing.title')}</h3>
      <div className={css.row}>
        <Button onClick={() => void pick()}>{t('logFiles.importing.choose')}</Button>
      </div>
      {preview?.kind === 'refused' && <p role="alert">{t(REFUSED[preview.reason])}</p>}
      {preview?.kind === 'sealed' && (
        <div className={css.preview}>
          <p>{t('lock.fileAsks')}</p>
          <PassphraseForm
            autoFocus
            label={t('lock.passphrase')}
            action={t('lock.open')}
            onGiven={open}
            onCancel={() => setPreview(null)}
          />
        </div>
      )}
      {preview?.kind === 'columns' && (
        <ColumnChoice
          key={JSON.stringify([preview.file, preview.reading])}
          view={preview}
          onLook={async (reading, choice) => {
            setSaid(null)
            show(await request('log:import-look', { reading, choice }))
          }}
          onChosen={async (choice) => show(await request('log:import-columns', choice))}
        />
      )}
      {preview?.kind === 'plan' && (
        <Plan
          plan={preview}
          onApply={(bringBack) => void apply(bringBack)}
          onCancel={() => setPreview(null)}
        />
      )}
      <p role="status">{said ?? (imported && importedWords(imported))}</p>
      {imported && <ImportedActs done={imported} onShow={onShow} onUndone={undone} />}
      <ImportHistory key={turn} onUndone={undone} />
    </section>
  )
}

interface PlanProps {
  readonly plan: ImportPlanView
  readonly onApply: (bringBack: boolean) => void
  readonly onCancel: () => void
}

function Plan({ plan, onApply, onCancel }: PlanProps) {
  const { t, locale } = useText()
  const dates = useEntryDates()
  const [bringBack, setBringBack] = useState(false)
  const broken = t(
    plan.brokenAs === 'line' ? 'logFiles.importing.broken' : 'logFiles.importing.brokenItems',
    {
      n: plan.brokenCount,
    },
  )
  const unnamed = plan.shortenedCount - plan.shortened.length
  const more = unnamed > 0 ? [t('logFiles.importing.moreLines', { n: unnamed })] : []
  const anything =
    plan.add + plan.replace + plan.tests > 0 || plan.settings || (bringBack && plan.deleted > 0)
  return (
    <div className={css.preview} role="group" aria-label={t('logFiles.importing.preview')}>
      <h4>
        {t('logFiles.importing.preview')}: {plan.file}
      </h4>
      <ul>
        <li>{t('logFiles.importing.add', { n: plan.add })}</li>
        {plan.days && (
          <li>
            {t('logFiles.importing.fromTo', {
              first: dates.long(plan.days.first),
              last: dates.long(plan.days.last),
            })}
          </li>
        )}
        <li>{t('logFiles.importing.same', { n: plan.same })}</li>
        <li>{t('logFiles.importing.conflicts', { n: plan.conflicts })}</li>
        <li>{broken}</li>
        {plan.deleted > 0 && <li>{t('logFiles.importing.deleted', { n: plan.deleted })}</li>}
        {plan.sameMoment > 0 && <li>{t('logFiles.importing.sameMoment', { n: plan.sameMoment })}</li>}
        {plan.otherTimes > 0 && <li>{t('logFiles.importing.otherTimes', { n: plan.otherTimes })}</li>}
        {plan.shortenedCount > 0 && (
          <li>
            {t('logFiles.importing.shortened', {
              n: plan.shortenedCount,
              max: NOTE_MAX,
              lines: new Intl.ListFormat(intlLocale(locale)).format([...plan.shortened.map(String), ...more]),
            })}
          </li>
        )}
        {plan.tests > 0 && <li>{t('logScreens.importTests', { n: plan.tests })}</li>}
        {plan.settings && <li>{t('logScreens.importSettings')}</li>}
      </ul>
      <BrokenLines count={plan.brokenCount} broken={plan.broken} as={plan.brokenAs} />
      {plan.deleted > 0 && (
        <Switch label={t('logFiles.importing.bringBack')} checked={bringBack} onChange={setBringBack} />
      )}
      {!anything && <p>{t('logFiles.importing.nothing')}</p>}
      <div className={css.row}>
        {anything && (
          <Button look="primary" onClick={() => onApply(bringBack)}>
            {t('logFiles.importing.apply')}
          </Button>
        )}
        <Button look="text" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
