import { useEffect, useState } from 'react'
import { NOTE_MAX } from '@core/log/entry/entry'
import { intlLocale } from '@core/text/language'
import type { ImportDone, ImportPlanView, ImportRefusal } from '@core/log/files/transfer-views'
import { useText, type TextKey } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Switch } from '../../../ui/choice/Switch'
import { PassphraseForm } from '../../lock/PassphraseForm'
import { useEntryDates } from '../use-entry-dates'
import { BrokenLines } from './BrokenLines'
import { ColumnChoice } from './ColumnChoice'
import { ImportHistory, ImportedActs, useImportedWords } from './ImportHistory'
import { ProfileList } from './ProfileList'
import { useImport } from './use-import'
import css from './files.module.css'

const REFUSED: Readonly<Record<ImportRefusal, TextKey>> = {
  undecodable: 'logFiles.importing.undecodable',
  empty: 'logFiles.importing.empty',
  'no-table': 'logFiles.importing.noTable',
  cancelled: 'logFiles.importing.nothing',
  'not-json': 'logFiles.importing.notJson',
  'other-format': 'logFiles.importing.notOurs',
  'newer-version': 'logFiles.importing.newerVersion',
  'too-large': 'settings.file.tooLarge',
  unreadable: 'settings.file.unreadable',
}

interface ImportPartProps {
  /** Shows the list of the log with these days only. */
  readonly onShow: (days: NonNullable<ImportDone['days']>) => void
  /** A file that was dropped on the window. */
  readonly dropped: File | null
}

/** A file is read and explained first; it is taken in only after that. */
export function ImportPart({ onShow, dropped }: ImportPartProps) {
  const { t } = useText()
  const incoming = useImport()
  const { preview, said, imported, progress, takeFile, takeText } = incoming
  const importedWords = useImportedWords()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (dropped) void takeFile(dropped)
  }, [dropped, takeFile])
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
      const [file] = clipboardData?.files ?? []
      const text = clipboardData?.getData('text/plain') ?? ''
      if (file) void takeFile(file)
      else if (text.trim() !== '') void takeText(text)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [takeFile, takeText])
  const finished = (words: string | null) => {
    incoming.close(words)
    setTurn((n) => n + 1)
  }
  return (
    <section className={css.part}>
      <h3>{t('logFiles.importing.title')}</h3>
      <div className={css.row}>
        <Button onClick={() => void incoming.pick()}>{t('logFiles.importing.choose')}</Button>
        <span>{t('logFiles.importing.orElse')}</span>
      </div>
      {progress && (
        <div className={css.row}>
          <progress
            value={progress.done}
            max={progress.total}
            aria-label={t('logFiles.importing.reading', { ...progress })}
          />
          <span>{t('logFiles.importing.reading', { ...progress })}</span>
          <Button look="text" onClick={incoming.cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
      {preview?.kind === 'refused' && <p role="alert">{t(REFUSED[preview.reason])}</p>}
      {preview?.kind === 'sealed' && (
        <div className={css.preview}>
          <p>{t('lock.fileAsks')}</p>
          <PassphraseForm
            autoFocus
            label={t('lock.passphrase')}
            action={t('lock.open')}
            onGiven={incoming.open}
            onCancel={() => incoming.close(null)}
          />
        </div>
      )}
      {preview?.kind === 'columns' && (
        <ColumnChoice
          key={JSON.stringify([preview.file, preview.reading])}
          view={preview}
          onLook={(reading, choice, fixes) => void incoming.look(reading, choice, fixes)}
          onChosen={(choice) => void incoming.columns(choice)}
          onKept={() => setTurn((n) => n + 1)}
        />
      )}
      {preview?.kind === 'plan' && (
        <Plan
          plan={preview}
          onApply={(bringBack) => void incoming.apply(bringBack).then(() => setTurn((n) => n + 1))}
          onCancel={() => incoming.close(null)}
        />
      )}
      <p role="status">
        {said ??
          (imported && importedWords(imported)) ??
          (preview?.kind === 'profile' ? t('logFiles.importing.kept', { name: preview.name }) : null)}
      </p>
      {imported && <ImportedActs done={imported} onShow={onShow} onUndone={finished} />}
      <ImportHistory key={turn} onUndone={finished} />
      <ProfileList key={`profiles-${turn}-${preview?.kind}`} onDone={finished} />
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
