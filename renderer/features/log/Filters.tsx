import { useEffect, useId, useRef, useState } from 'react'
import {
  AREAS,
  KINDS,
  PRESSED_HANDS,
  type EntryKind,
  type PainArea,
  type PressedHand,
} from '@core/log/entry/entry'
import type { EntryFilter } from '@core/log/entry/log-views'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/choice/Chips'
import css from './filters.module.css'

interface FiltersProps {
  readonly filter: EntryFilter
  /** What comes of the filter that stands then: a search is answered a moment after it was typed. */
  readonly onChange: (next: (now: EntryFilter) => EntryFilter) => void
}

/** Typing stops for this long before the log is searched, ms. */
const SEARCH_AFTER_MS = 180

export const isFiltered = (filter: EntryFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined && value.length > 0)

/** Search in view, the other filters behind one button. Nothing chosen means everything. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(filter.text ?? '')
  const waiting = useRef(0)
  const id = useId()
  const put = (part: Partial<EntryFilter>) => onChange((now) => ({ ...now, ...part }))
  useEffect(() => () => window.clearTimeout(waiting.current), [])
  const search = (next: string) => {
    setText(next)
    window.clearTimeout(waiting.current)
    waiting.current = window.setTimeout(() => put({ text: next.trim() || undefined }), SEARCH_AFTER_MS)
  }
  const clear = () => {
    window.clearTimeout(waiting.current)
    setText('')
    onChange(() => ({}))
  }
  const date = (key: 'from' | 'to') => (
    <label className={css.date}>
      <span>{t(`log.filter.${key}`)}</span>
      <input
        type="date"
        value={filter[key] ?? ''}
        onChange={(event) => put({ [key]: event.target.value || undefined })}
      />
    </label>
  )
  return (
    <div className={css.filters} role="search">
      <div className={css.line}>
        <input
          type="search"
          className={css.search}
          aria-label={t('log.filter.text')}
          placeholder={t('log.filter.text')}
          value={text}
          onChange={(event) => search(event.target.value)}
        />
        <Button
          look="line"
          className={css.toggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t('log.filter.title')}
        </Button>
      </div>
      {isFiltered(filter) && (
        <Button look="text" className={css.clear} onClick={clear}>
          {t('log.filter.clear')}
        </Button>
      )}
      <div id={id} hidden={!open} className={css.more}>
        <div className={css.dates}>
          {date('from')}
          {date('to')}
        </div>
        <Chips<EntryKind>
          label={t('log.filter.kind')}
          choices={KINDS.map((value) => ({ value, label: t(`log.kind.${value}`) }))}
          chosen={filter.kinds ?? []}
          onChange={(kinds) => put({ kinds })}
        />
        <Chips<PressedHand>
          label={t('log.filter.hand')}
          choices={PRESSED_HANDS.map((value) => ({ value, label: t(`log.hand.${value}`) }))}
          chosen={filter.hands ?? []}
          onChange={(hands) => put({ hands })}
        />
        <Chips<PainArea>
          label={t('log.filter.area')}
          choices={AREAS.map((value) => ({ value, label: t(`log.area.${value}`) }))}
          chosen={filter.areas ?? []}
          onChange={(areas) => put({ areas })}
        />
      </div>
    </div>
  )
}
