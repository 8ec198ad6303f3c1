import { useState } from 'react'
import type { LogTroubleView } from '@core/ipc/views'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Banner } from '../../ui/frame/Banner'
import { Button } from '../../ui/Button'
import { useEntryDates } from './use-entry-dates'

/** What happened to the log's file, in words. */
function useWhatHappened() {
  const { t } = useText()
  return ({ reason, keptAs, saved }: LogTroubleView): string => {
    switch (reason) {
      case 'damaged':
        return saved > 0
          ? t('logFiles.rescue.saved', { n: saved, file: keptAs ?? '' })
          : t('logFiles.rescue.nothingSaved', { file: keptAs ?? '' })
      case 'missing':
        return saved > 0 ? t('logFiles.rescue.missingSaved', { n: saved }) : t('logFiles.rescue.missing')
      case 'newer-version':
        return t('logFiles.rescue.newer')
      case 'foreign':
        return t('logFiles.rescue.foreign')
    }
  }
}

/** A damaged log: what could be saved of it, and the last good backup as a way back. Waits for an answer. */
export function LogTroubleBanner() {
  const { t } = useText()
  const request = useRequest()
  const dates = useEntryDates()
  const happened = useWhatHappened()
  const trouble = useApp((app) => app.logTrouble)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!trouble) return null
  const { backup, saved } = trouble
  const answer = async (choice: 'restore' | 'go-on') => {
    setBusy(true)
    const reply = await request('log:rescue', { choice })
    setBusy(false)
    setFailure(reply.ok ? null : reply.failure.message)
  }
  const date = backup ? dates.long(backup.day) : ''
  const sentences = [
    happened(trouble),
    backup ? t('logFiles.rescue.backup', { date, n: backup.entries }) : t('logFiles.rescue.noBackup'),
    failure,
  ]
  return (
    <Banner icon="info" sentence={sentences.filter((sentence) => sentence !== null).join(' ')}>
      {backup && (
        <Button look="primary" disabled={busy} onClick={() => void answer('restore')}>
          {t('logFiles.rescue.restore', { date })}
        </Button>
      )}
      <Button disabled={busy} onClick={() => void answer('go-on')}>
        {t(saved > 0 ? 'logFiles.rescue.goOnSaved' : 'logFiles.rescue.startEmpty')}
      </Button>
    </Banner>
  )
}
