import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import type { SectionId } from '../settings-index'
import css from './reset-section.module.css'

interface ResetSectionProps {
  readonly section: SectionId
  /** Sets the section back and gives the way to undo that. */
  readonly onReset: () => () => void
}

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'done'; readonly undo: () => void }

/** Back to the usual settings: asked in place, and can be undone. */
export function ResetSection({ section, onReset }: ResetSectionProps) {
  const { t } = useText()
  const [step, setStep] = useState<Step>({ kind: 'idle' })
  const title = t(`settings.section.${section}.title`)
  const line = useRef<HTMLDivElement>(null)
  const stepped = useRef(false)
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to its successor.
    if (stepped.current) line.current?.querySelector('button')?.focus()
    stepped.current = false
  }, [step])
  const go = (next: Step) => {
    stepped.current = true
    setStep(next)
  }
  return (
    <div ref={line} className={css.line} role="status">
      {step.kind === 'idle' && (
        <Button
          look="text"
          aria-label={t('settings.reset.of', { section: title })}
          onClick={() => go({ kind: 'asking' })}
        >
          {t('settings.reset.action')}
        </Button>
      )}
      {step.kind === 'asking' && (
        <>
          <span>{t('settings.reset.ask', { section: title })}</span>
          <Button onClick={() => go({ kind: 'done', undo: onReset() })}>{t('settings.reset.yes')}</Button>
          <Button look="text" onClick={() => go({ kind: 'idle' })}>
            {t('settings.reset.no')}
          </Button>
        </>
      )}
      {step.kind === 'done' && (
        <>
          <span>{t('settings.reset.done')}</span>
          <Button
            onClick={() => {
              step.undo()
              go({ kind: 'idle' })
            }}
          >
            {t('settings.reset.undo')}
          </Button>
        </>
      )}
    </div>
  )
}
