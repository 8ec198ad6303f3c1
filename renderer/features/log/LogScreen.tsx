import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Place } from '@core/ipc/routes'
import type { Entry } from '@core/log/entry/entry'
import type { DayRange, EntryFilter } from '@core/log/entry/log-views'
import { unitOf } from '@core/log/figures/period-boxes'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { AnswerCard } from './answer/AnswerCard'
import type { GroupName } from './answer/stones'
import { CourseBanner } from './review/CourseBanner'
import { LogMenu, type LogPage } from './LogMenu'
import { useAnswer } from './use-answer'
import { AfterNotes } from '../safety/AfterNotes'
import { EntryForm } from './entry-form/EntryForm'
import { EntryList } from './entries/EntryList'
import { EntryPane } from './entries/EntryPane'
import { EntryDrafts, useNewestDraft } from './entry-form/EntryDrafts'
import { Filters, isFiltered } from './Filters'
import { RangeSelect } from './review/RangeSelect'
import { ReviewPane } from './review/ReviewPane'
import { daysOf, type RangeChoice } from './review/review-range'
import { useLogPages } from './entries/use-log-pages'
import css from './log-screen.module.css'

const ReportPane = lazy(() => import('./report/ReportPane').then((m) => ({ default: m.ReportPane })))
const FilesPane = lazy(() => import('./files/FilesPane').then((m) => ({ default: m.FilesPane })))
const TestPane = lazy(() => import('./own-test/TestPane').then((m) => ({ default: m.TestPane })))

interface LogScreenProps {
  /** Opens the form for a new rating at once. */
  readonly adding: boolean
  readonly onGo: (place: Place) => void
  /** A file that was dropped on the window. */
  readonly dropped: File | null
  readonly onDropTaken: () => void
}

/** What stands beside the list. A new entry is a place of the app, so that the tray can lead to it. */
type Beside = { readonly kind: 'review' | LogPage } | { readonly kind: 'entry'; readonly id: string }

/** Two frames on: what was changed just now is drawn. */
const nextPicture = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

const REVIEW: Beside = { kind: 'review' }

/** The log: its entries, and beside them what they add up to or the entry that is open. */
export function LogScreen({ adding, onGo, dropped, onDropTaken }: LogScreenProps) {
  const { t } = useText()
  const request = useRequest()
  const backupTrouble = useApp((app) => app.backupTrouble)
  const [filter, setFilter] = useState<EntryFilter>({})
  const [filterTurn, setFilterTurn] = useState(0)
  const [choice, setChoice] = useState<RangeChoice>({ name: 'weeks-6', own: {} })
  const [beside, setBeside] = useState<Beside>(REVIEW)
  const [removed, setRemoved] = useState<Entry | null>(null)
  const [saved, setSaved] = useState<Entry | null>(null)
  const [group, setGroup] = useState<GroupName>('pressed')
  const busy = useApp(
    (app) => app.reminders.prompt !== null || app.reminders.spike !== null || app.later !== null,
  )
  const pages = useLogPages(filter)
  const { today } = pages
  const whole = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState<string | null>(null)

  const [file, setFile] = useState<File | null>(null)
  const [seen, setSeen] = useState<File | null>(null)
  if (dropped !== seen) {
    setSeen(dropped)
    if (dropped) {
      setFile(dropped)
      setBeside({ kind: 'files' })
    }
  }
  useEffect(() => {
    if (dropped) onDropTaken()
  }, [dropped, onDropTaken])

  const close = () => {
    setBeside(REVIEW)
    setFile(null)
    if (adding) onGo('log')
  }
  const open = (id: string) => {
    setBeside({ kind: 'entry', id })
    setRemoved(null)
    setSaved(null)
    if (adding) onGo('log')
  }
  const showOnly = (days: DayRange) => {
    setFilter(days)
    setFilterTurn((turn) => turn + 1)
    list.current?.scrollIntoView({ block: 'start' })
  }
  const copyCard = async () => {
    setCopied(null)
    card.current?.scrollIntoView({ block: 'nearest' })
    // The menu is to be gone from the picture.
    await nextPicture()
    const { x = 0, y = 0, width = 0, height = 0 } = card.current?.getBoundingClientRect() ?? {}
    const area = { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
    const reply = await request('log:copy-picture', area)
    setCopied(reply.ok ? t('logScreens.copied') : reply.failure.message)
  }
  const form = {
    today,
    onSaved: (entry: Entry) => {
      setSaved(entry)
      close()
    },
    onRemoved: (entry: Entry) => {
      setRemoved(entry)
      close()
    },
    onClose: close,
    onHelp: () => onGo('help'),
  }
  const range = daysOf(choice, today)
  const { value: view, failure } = useAnswer('log:summary', range)
  const rated = saved && 'before' in saved && !adding && beside.kind === 'review' ? saved : null
  const page = !adding && beside.kind !== 'review' && beside.kind !== 'entry' ? beside.kind : null
  const reviewing = !adding && (beside.kind === 'review' || beside.kind === 'charts')
  /** Too long to stand beside the list: months and years first, then the list, and all of it scrolls as one. */
  const overview = reviewing && view !== null && unitOf(view.from, view.to) === 'month'
  const hasDraft = useNewestDraft() !== undefined
  const looks = [
    css.log,
    reviewing ? '' : css.open,
    page || adding ? css.page : '',
    beside.kind === 'charts' ? css.charts : '',
    page === 'report' ? css.alone : '',
    overview ? css.overview : '',
  ]
  const entries = (
    <section key="list" ref={list} className={css.list} aria-label={t('logScreens.entries')}>
      <Filters key={filterTurn} filter={filter} onChange={setFilter} />
      <div className={css.entries}>
        <EntryList
          key={overview ? 'page' : 'pane'}
          pages={pages}
          filtered={isFiltered(filter)}
          openId={!adding && beside.kind === 'entry' ? beside.id : null}
          onOpen={(entry) => open(entry.id)}
          page={overview ? whole : undefined}
        />
      </div>
    </section>
  )
  const review = (
    <section key="beside" className={css.beside} aria-label={t('logScreens.beside')}>
      {adding ? (
        <EntryForm entry={null} {...form} />
      ) : beside.kind === 'entry' ? (
        <EntryPane key={beside.id} id={beside.id} {...form} />
      ) : reviewing ? (
        view && <ReviewPane view={view} range={range} group={group} onOpen={open} onDays={showOnly} />
      ) : (
        <Suspense fallback={null}>
          {beside.kind === 'report' && <ReportPane range={range} onClose={close} />}
          {beside.kind === 'files' && (
            <FilesPane
              dropped={file}
              onClose={close}
              onShow={({ first, last }) => {
                showOnly({ from: first, to: last })
                close()
              }}
            />
          )}
          {beside.kind === 'test' && <TestPane onClose={close} />}
        </Suspense>
      )}
    </section>
  )
  return (
    <div ref={whole} className={looks.filter(Boolean).join(' ')}>
      <header className={css.head}>
        <h1>{t('logScreens.title')}</h1>
        <div className={css.acts}>
          <RangeSelect choice={choice} onChange={setChoice} />
          <Button look="primary" icon="plus" aria-label={t('logScreens.add')} onClick={() => onGo('rate')}>
            {t('logScreens.addShort')}
          </Button>
          <LogMenu
            page={page}
            onCopy={reviewing && view !== null && view.rated.length > 0 ? () => void copyCard() : null}
            onPage={(kind) => {
              setBeside({ kind })
              setFile(null)
              if (adding) onGo('log')
            }}
          />
        </div>
      </header>
      {/* One line at a time, the most urgent first. */}
      <div data-own-line className={css.notes}>
        <AfterNotes
          shown={rated !== null}
          before={rated?.before ?? null}
          after={rated?.after ?? null}
          onHelp={() => onGo('help')}
          onClose={() => setSaved(null)}
        />
        {removed ? (
          <p className={css.undo} role="status">
            <span>{t('log.form.deleted')}</span>
            <Button
              look="text"
              onClick={() => {
                void request('log:restore', { id: removed.id })
                setRemoved(null)
              }}
            >
              {t('log.form.undo')}
            </Button>
            <Button look="text" onClick={() => setRemoved(null)}>
              {t('common.close')}
            </Button>
          </p>
        ) : copied !== null ? (
          <p className={css.undo} role="status">
            <span>{copied}</span>
            <Button look="text" onClick={() => setCopied(null)}>
              {t('common.close')}
            </Button>
          </p>
        ) : backupTrouble !== null ? (
          <p className={css.backup}>{backupTrouble}</p>
        ) : hasDraft && !adding && beside.kind !== 'entry' ? (
          <EntryDrafts onOpen={(id) => (id === null ? onGo('rate') : open(id))} />
        ) : (
          reviewing && !busy && rated === null && <CourseBanner onHelp={() => onGo('help')} />
        )}
      </div>
      {failure && <p role="alert">{failure}</p>}
      {view && (
        <div ref={card} className={css.card}>
          <AnswerCard
            view={view}
            name={group}
            onName={setGroup}
            onOpen={open}
            starts={
              view.rated.length > 0
                ? null
                : { onSession: () => onGo('session'), onImport: () => setBeside({ kind: 'files' }) }
            }
          />
        </div>
      )}
      {overview && (
        <Button look="text" className={css.jump} onClick={() => list.current?.scrollIntoView()}>
          {t('logScreens.toEntries')}
        </Button>
      )}
      <div className={css.below}>{overview ? [review, entries] : [entries, review]}</div>
    </div>
  )
}
