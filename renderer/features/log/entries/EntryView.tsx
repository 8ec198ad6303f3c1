import { useEffect, useRef } from 'react'
import { botherTotal, type Entry, type RatedEntry } from '@core/log/entry/entry'
import type { MoveId } from '@core/move/moves'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { onEscape } from '../../../ui/keys/escape'
import { moveName } from '../../session/move/move-text'
import { EntryMain } from './EntryMain'
import { EntryTimes } from '../entry-form/EntryTimes'
import { useEntryDates } from '../use-entry-dates'
import { useEntryLine } from './use-entry-line'
import css from './entry-view.module.css'

interface EntryViewProps {
  readonly entry: Entry
  readonly today: string
  readonly onEdit: () => void
  readonly onRemoved: (entry: Entry) => void
  readonly onFailed: (message: string) => void
  readonly onClose: () => void
}

/** An entry to be read. Its form is one press away; Escape closes it. */
export function EntryView({ entry, today, onEdit, onRemoved, onFailed, onClose }: EntryViewProps) {
  const { t } = useText()
  const request = useRequest()
  const dates = useEntryDates()
  const line = useEntryLine()
  const facts = useFacts()(entry)
  const view = useRef<HTMLElement>(null)
  // Whoever opened it by key is in it; Escape leads out again.
  useEffect(() => view.current?.focus({ preventScroll: true }), [])
  const remove = async () => {
    const reply = await request('log:remove', { id: entry.id })
    if (reply.ok) onRemoved(entry)
    else onFailed(reply.failure.message)
  }
  return (
    <article
      ref={view}
      className={css.view}
      tabIndex={-1}
      aria-labelledby="entry-view-title"
      onKeyDown={onEscape(onClose)}
    >
      <header className={css.head}>
        <div>
          <h2 id="entry-view-title" className={css.when}>
            {dates.withTime(dates.heading(entry.localDate, today), entry, ', ')}
          </h2>
          <p className={css.main}>
            <EntryMain entry={entry} />
          </p>
        </div>
        <div className={css.acts}>
          <Button icon="pencil" onClick={onEdit}>
            {t('logScreens.edit')}
          </Button>
          <Button
            look="text"
            icon="trash"
            aria-label={t('logScreens.delete')}
            title={t('logScreens.delete')}
            onClick={() => void remove()}
          />
          <Button
            look="text"
            icon="close"
            aria-label={t('common.close')}
            title={t('common.close')}
            onClick={onClose}
          />
        </div>
      </header>
      <p className={css.line}>{line(entry)}</p>
      {facts.length > 0 && (
        <dl className={css.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry.note !== '' && (
        <p className={css.note} dir="auto">
          {entry.note}
        </p>
      )}
      <EntryTimes entry={entry} />
    </article>
  )
}

type Fact = readonly [name: string, value: string]

/** What was answered about an entry, and is not in its line already. */
function useFacts() {
  const { t, list } = useFactWords()
  const rated = (entry: RatedEntry): readonly (readonly [string, string | null])[] => [
    [t('log.form.areas'), list(entry.areas.map((area) => t(`log.area.${area}`)))],
    [t('log.form.side'), entry.side && t(`log.side.${entry.side}`)],
    [t('log.form.trigger'), entry.trigger && t(`log.trigger.${entry.trigger}`)],
    [t('log.form.position'), entry.position && t(`log.position.${entry.position}`)],
    [t('log.form.later'), entry.later && String(entry.later.rating)],
  ]
  const names = (moves: readonly MoveId[]) => list(moves.map((move) => moveName({ t }, move)))
  const all = (entry: Entry): readonly (readonly [string, string | null])[] => {
    switch (entry.kind) {
      case 'session':
        return [
          ...(entry.activity === 'press' && entry.technique
            ? [[t('settings.row.technique.name'), t(`log.technique.${entry.technique}`)] as const]
            : []),
          [t('log.form.origin'), t(`log.origin.${entry.origin}`)],
          [t('log.form.felt'), entry.handFelt && t(`log.felt.${entry.handFelt}`)],
          [t('log.form.before'), entry.beforeFromMemory ? t('logScreens.fromMemory') : null],
          [t('moving.went.title'), entry.move?.went ? t(`moving.went.${entry.move.went}`) : null],
          [t('moving.entry.hurt'), entry.move && names(entry.move.hurt)],
          [t('moving.entry.cutShort'), entry.move && names(entry.move.cutShort)],
          ...rated(entry),
        ]
      case 'rating':
        return rated(entry)
      case 'visit':
        return []
      case 'bother':
        return [
          ...(['legPain', 'tingling', 'weakness', 'sitting'] as const).map(
            (part) =>
              [t(`log.form.bother.${part}`), entry[part] === null ? null : String(entry[part])] as const,
          ),
          [
            t('log.form.bother.title'),
            botherTotal(entry) === null ? null : t('log.form.bother.total', { total: botherTotal(entry)! }),
          ],
        ]
    }
  }
  return (entry: Entry): readonly Fact[] =>
    all(entry).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]))
}

function useFactWords() {
  const { t } = useText()
  return { t, list: (words: readonly string[]) => words.join(t('logScreens.line.join')) }
}
