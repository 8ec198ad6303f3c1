import { useState } from 'react'
import type { PackageLicence } from 'virtual:licences'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import css from './about.module.css'

type Shown =
  | { readonly kind: 'hidden' | 'failed' }
  | { readonly kind: 'shown'; readonly licences: readonly PackageLicence[] }

/** The licences of every package in the app, made at build; loaded only when asked for. */
export function Licences() {
  const { t } = useText()
  const [shown, setShown] = useState<Shown>({ kind: 'hidden' })
  const toggle = () => {
    if (shown.kind === 'shown') return setShown({ kind: 'hidden' })
    import('virtual:licences').then(
      ({ licences }) => setShown({ kind: 'shown', licences }),
      () => setShown({ kind: 'failed' }),
    )
  }
  const open = shown.kind === 'shown'
  return (
    <>
      <div className={css.bar}>
        <Button aria-expanded={open} onClick={toggle}>
          {t(open ? 'settings.about.licencesHide' : 'settings.about.licencesShow')}
        </Button>
        <p role="status">
          {shown.kind === 'failed' && t('settings.about.licencesFailed')}
          {open && t('settings.about.licencesCount', { n: shown.licences.length })}
        </p>
      </div>
      {open && (
        <ul className={css.list}>
          {shown.licences.map(({ name, version, licence, text }) => (
            <li key={`${name} ${version}`}>
              <details>
                <summary>
                  <span>
                    {name} {version}
                  </span>
                  <span className={css.kind}>{licence}</span>
                </summary>
                {/* A licence is a document: shown as it was written. */}
                <pre lang="en">{text || licence}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
