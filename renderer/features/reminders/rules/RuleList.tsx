import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Rule } from '@core/reminders/rule'
import { localDate } from '@core/time/local-day'
import { useApp, useDrafts, useRequest } from '../../../bridge/use-app'
import { useNow } from '../../../bridge/use-now'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Strong } from '../../../ui/Strong'
import { kindOfNew, NEW_KINDS, newRule, usualName, type NewKind } from './new-rule'
import { NewReminder } from './NewReminder'
import { RuleEditor } from './RuleEditor'
import { RuleRow } from './RuleRow'
import { useAct } from '../use-act'
import css from './rules.module.css'

type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'new'; readonly of: NewKind; readonly rule: Rule }
  | { readonly kind: 'editing'; readonly id: string }

/** Where the keyboard goes when something closes. */
type Next = { readonly kind: 'edit'; readonly id: string } | { readonly kind: 'new' | 'undo' }

const ruleDraftKey = (id: string): string => `rule:${id}`

/** The newest form that was left with something typed in it. */
function leftOpen(
  keys: readonly string[],
  rules: readonly Rule[],
): { readonly kind: 'new'; readonly of: NewKind } | { readonly kind: 'editing'; readonly id: string } | null {
  for (const key of keys.toReversed()) {
    const of = NEW_KINDS.find((kind) => key === ruleDraftKey(`new-${kind}`))
    if (of) return { kind: 'new', of }
    const rule = rules.find(({ id }) => key === ruleDraftKey(id))
    if (rule) return { kind: 'editing', id: rule.id }
  }
  return null
}

interface RuleListProps {
  /** The title of the page, with the way to a new reminder beside it. */
  readonly title: ReactNode
  readonly onTrial: (rule: Rule | null) => void
}

/** The rules, one of them open at most; what was just deleted can be taken back. */
export function RuleList({ title, onTrial }: RuleListProps) {
  const { t, zone } = useText()
  const request = useRequest()
  const rules = useApp((app) => app.reminders.config.rules)
  const practitioner = useApp((app) => app.safety.answers.practitioner)
  const now = useNow()
  const drafts = useDrafts()
  const fresh = (kind: NewKind): Open => ({
    kind: 'new',
    of: kind,
    rule: newRule(kind, crypto.randomUUID(), t(usualName(kindOfNew(kind))), localDate(now(), zone)),
  })
  // A form that was left half-written is open again.
  const [open, setOpen] = useState<Open>(() => {
    const left = leftOpen(drafts.keys(), rules)
    return left?.kind === 'new' ? fresh(left.of) : (left ?? { kind: 'none' })
  })
  const [deleted, setDeleted] = useState<{ readonly rule: Rule; readonly at: number } | null>(null)
  const [failure, act] = useAct()
  const [next, setNext] = useState<Next | null>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (next === null) return
    const place =
      next.kind === 'edit' ? `[data-edit="${next.id}"] > div > button:last-child` : `[data-${next.kind}]`
    list.current?.querySelector<HTMLElement>(place)?.focus()
  }, [next])

  const close = (then: Next) => {
    setOpen({ kind: 'none' })
    onTrial(null)
    setNext({ ...then })
  }
  const save = async (rule: Rule, at?: number): Promise<string | null> => {
    const reply = await request('reminders:save-rule', { rule, ...(at === undefined ? {} : { at }) })
    if (!reply.ok) return reply.failure.message
    setDeleted(null)
    close({ kind: 'edit', id: rule.id })
    return null
  }
  const remove = async (rule: Rule) => {
    const at = rules.findIndex(({ id }) => id === rule.id)
    if (!(await act(request('reminders:remove-rule', { id: rule.id })))) return
    drafts.drop(ruleDraftKey(rule.id))
    setDeleted({ rule, at })
    close({ kind: 'undo' })
  }
  const choose = (kind: NewKind) => {
    const next = fresh(kind)
    setOpen(next)
    if (next.kind === 'new') onTrial(next.rule)
  }
  const editorOf = (rule: Rule, of: NewKind | null) => (
    <RuleEditor
      key={rule.id}
      rule={rule}
      isNew={of !== null}
      draftKey={ruleDraftKey(of === null ? rule.id : `new-${of}`)}
      onTrial={onTrial}
      onSave={(changed) => save(changed)}
      onClose={() => close(of === null ? { kind: 'edit', id: rule.id } : { kind: 'new' })}
      onDelete={() => void remove(rule)}
    />
  )

  const offersVisits =
    practitioner === true && open.kind === 'none' && !rules.some(({ kind }) => kind === 'visit')

  return (
    <div ref={list} className={css.list}>
      <header className={css.head}>
        {title}
        {open.kind !== 'choosing' && open.kind !== 'new' && (
          <Button
            data-new
            look="primary"
            icon="plus"
            aria-label={t('reminderScreens.new')}
            onClick={() => setOpen({ kind: 'choosing' })}
          >
            {t('reminderScreens.newShort')}
          </Button>
        )}
      </header>
      {open.kind === 'choosing' && <NewReminder onChoose={choose} onCancel={() => close({ kind: 'new' })} />}
      {open.kind === 'new' && <div className={css.open}>{editorOf(open.rule, open.of)}</div>}
      {rules.length === 0 && <p className={css.none}>{t('reminderScreens.none')}</p>}
      <ul className={css.rules} aria-label={t('reminderScreens.rules')}>
        {rules.map((rule) => (
          <li key={rule.id} data-edit={rule.id}>
            {open.kind === 'editing' && open.id === rule.id ? (
              <div className={css.open}>{editorOf(rule, null)}</div>
            ) : (
              <RuleRow
                rule={rule}
                onToggle={(enabled) =>
                  void act(request('reminders:save-rule', { rule: { ...rule, enabled } }))
                }
                onEdit={() => {
                  setOpen({ kind: 'editing', id: rule.id })
                  setDeleted(null)
                  onTrial({ ...rule, enabled: true })
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {deleted && (
        <div className={css.deleted} role="status">
          <p>
            <Strong id="reminderScreens.deleted" values={{ name: deleted.rule.name }} />
          </p>
          <Button data-undo onClick={() => void save(deleted.rule, deleted.at)}>
            {t('reminderScreens.undo')}
          </Button>
        </div>
      )}
      {failure && (
        <p className={css.none} role="alert">
          {failure}
        </p>
      )}
      {offersVisits && (
        <div className={css.offer}>
          <p>{t('reminderScreens.offer.visits')}</p>
          <Button onClick={() => choose('own')}>{t('reminderScreens.offer.addVisits')}</Button>
        </div>
      )}
    </div>
  )
}
