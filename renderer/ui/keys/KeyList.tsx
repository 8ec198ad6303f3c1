import { keysOf, SETTINGS_KEYS } from '@core/settings/accelerator'
import { useApp } from '../../bridge/use-app'
import { useText, type TextKey } from '../../bridge/use-text'
import { Button } from '../Button'
import { Keys } from './Keys'

type Group = readonly [title: TextKey, keys: readonly (readonly [key: TextKey | '?', what: TextKey])[]]

const GROUPS: readonly Group[] = [
  [
    'keys.everywhere',
    [
      ['?', 'keys.help'],
      ['keys.tab', 'keys.move'],
      ['keys.arrows', 'keys.choose'],
      ['keys.escape', 'keys.dismiss'],
    ],
  ],
  ['keys.ready', [['keys.enter', 'keys.start']]],
  [
    'keys.running',
    [
      ['keys.space', 'keys.pause'],
      ['keys.escape', 'keys.stop'],
      ['keys.tab', 'keys.nav'],
    ],
  ],
  [
    'keys.rating',
    [
      ['keys.digits', 'keys.number'],
      ['keys.ten', 'keys.tenHow'],
      ['keys.enter', 'keys.save'],
    ],
  ],
]

interface KeyListProps {
  /** For the heading, which names what it stands in. */
  readonly titleId: string
  readonly onClose: () => void
}

/** Every key that does something, by where it does it. */
export function KeyList({ titleId, onClose }: KeyListProps) {
  const { t } = useText()
  return (
    <>
      <h2 id={titleId}>{t('keys.title')}</h2>
      {GROUPS.map(([title, keys]) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <Row key={what} keys={[key === '?' ? key : t(key)]} what={what} />
            ))}
            {title === 'keys.everywhere' && <HeldKeys />}
          </dl>
        </section>
      ))}
      <Button look="primary" autoFocus onClick={onClose}>
        {t('keys.close')}
      </Button>
    </>
  )
}

/** Keys to be held together: the settings, and the global shortcut where one is set. */
function HeldKeys() {
  const spike = useApp((app) => app.settings.app.spikeShortcut)
  const platform = useApp((app) => app.about.platform)
  return (
    <>
      <Row keys={keysOf(SETTINGS_KEYS, platform)} what="keys.settings" />
      {spike !== null && <Row keys={keysOf(spike, platform)} what="keys.spike" />}
    </>
  )
}

function Row({ keys, what }: { readonly keys: readonly string[]; readonly what: TextKey }) {
  const { t } = useText()
  return (
    <div>
      <dt>
        <Keys keys={keys} />
      </dt>
      <dd>{t(what)}</dd>
    </div>
  )
}
