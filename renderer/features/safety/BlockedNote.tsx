import { standingBlock, type BlockReason, type LighterReason } from '@core/safety/gate'
import type { Hand } from '@core/points/hand'
import { handByTradition } from '@core/safety/screening'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText, type TextKey } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import css from './blocked-note.module.css'

interface BlockedNoteProps {
  readonly onGo: (place: 'help' | 'settings-safety') => void
}

/** What stands against pressing the chosen hand by the answers; null when nothing does. */
export function useStandingBlock(): BlockReason | null {
  const { answers, check } = useApp((app) => app.safety)
  const chosen = useApp((app) => app.settings.session.hand)
  const first = handByTradition(answers.painfulSide) ?? 'left'
  const hands: readonly Hand[] = chosen === 'both' ? [first, first === 'left' ? 'right' : 'left'] : [chosen]
  return standingBlock(answers, check, hands)
}

/** Beside Start: why a session does not start, or why to press lightly, and what to do about it. */
export function BlockedNote({ onGo }: BlockedNoteProps) {
  const lighter = useApp((app) => app.safety.lighter)
  const block = useStandingBlock()
  if (block) return <Blocked why={block} onGo={onGo} />
  if (lighter) return <Lighter reasons={lighter.reasons} />
  return null
}

/** Breath and timer are open to whoever may not press. */
function BreatheInstead() {
  const { t } = useText()
  const request = useRequest()
  return (
    <Button
      look="text"
      onClick={() => void request('session:start', { origin: 'manual', before: null, activity: 'breathe' })}
    >
      {t('safety.blocked.breathe')}
    </Button>
  )
}

function Blocked({ why, onGo }: { readonly why: BlockReason } & BlockedNoteProps) {
  const { t } = useText()
  if (why.kind === 'hand') return <BlockedHand why={why} />
  // What speaks against moving says nothing against a press, and stands on the screen of the moves.
  if (why.kind === 'move') return null
  return (
    <div className={css.note} role="status" data-note="long">
      <p>{t(`safety.blocked.${why.kind}`)}</p>
      <div className={css.buttons}>
        <Button look="text" onClick={() => onGo('help')}>
          {t('safety.help')}
        </Button>
      </div>
    </div>
  )
}

function BlockedHand({ why }: { readonly why: Extract<BlockReason, { kind: 'hand' }> }) {
  const { t } = useText()
  const request = useRequest()
  const session = useApp((app) => app.settings.session)
  const answers = useApp((app) => app.safety.answers)
  const { hand, instead } = why
  const healed = { ...answers, handToday: { ...answers.handToday, [hand]: [] } }
  return (
    <div className={css.note} role="status" data-note="long">
      <p>{instead ? t('safety.blocked.hand', { hand }) : t('safety.blocked.bothHands')}</p>
      <ul className={css.more}>
        {why.conditions.map((condition) => (
          <li key={condition}>{t(`safety.first.more.condition.${condition}`)}</li>
        ))}
      </ul>
      <div className={css.buttons}>
        {instead && (
          <Button look="text" onClick={() => void request('settings:session', { ...session, hand: instead })}>
            {t('safety.blocked.useOther', { hand: instead })}
          </Button>
        )}
        <Button look="text" onClick={() => void request('safety:answer', healed)}>
          {t('safety.blocked.handHealed')}
        </Button>
        {!instead && <BreatheInstead />}
      </div>
    </div>
  )
}

const LIGHTER_WORDS: Readonly<Record<LighterReason, TextKey>> = {
  bleeding: 'safety.lighter.bleeding',
  'fragile-skin': 'safety.lighter.skin',
  nerves: 'safety.lighter.numb',
  circulation: 'safety.lighter.numb',
  lymphoedema: 'safety.lighter.arm',
  thumb: 'safety.lighter.thumb',
  'pregnancy-agreed': 'safety.lighter.pregnancy',
}

function Lighter({ reasons }: { readonly reasons: readonly LighterReason[] }) {
  const { t } = useText()
  const keys = [...new Set(reasons.map((reason) => LIGHTER_WORDS[reason]))]
  return (
    <details className={css.note} data-note>
      <summary>{t('safety.lighter.title')}</summary>
      {keys.map((key) => (
        <p key={key} className={css.more}>
          {t(key)}
        </p>
      ))}
    </details>
  )
}
