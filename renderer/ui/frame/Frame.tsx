import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Place, Route } from '@core/ipc/routes'
import { useText } from '../../bridge/use-text'
import { Icon, type IconName } from '../Icon'
import { Mark } from '../Mark'
import css from './frame.module.css'

const PARTS: readonly { readonly route: Route; readonly icon: IconName }[] = [
  { route: 'session', icon: 'session' },
  { route: 'log', icon: 'log' },
  { route: 'reminders', icon: 'bell' },
  { route: 'learn', icon: 'book' },
  { route: 'settings', icon: 'sliders' },
]

/** Which navigation entry a place belongs to. */
const homeOf = (place: Place): Route | 'help' => {
  if (place === 'finder' || place === 'move') return 'session'
  if (place === 'rate') return 'log'
  if (place === 'why') return 'reminders'
  if (place === 'setup-check' || place === 'computers' || place === 'settings-safety') return 'settings'
  return place
}

const STAYS_MS = 4000
/** So long after a session began, moving the mouse shows nothing: the hand only lets it go. */
const SETTLES_MS = 3000
/** The pointer has to go this far, px, within the time that the navigation stays. */
const DELIBERATE_PX = 24

/** While it `hides`, the navigation shows itself for a while when somebody moves the pointer on purpose, or on Tab. */
function useComesBack(hides: boolean): boolean {
  const [asked, setAsked] = useState(false)
  const timer = useRef<number>(undefined)
  useEffect(() => {
    if (!hides) return
    const show = () => {
      setAsked(true)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => setAsked(false), STAYS_MS)
    }
    const begunMs = performance.now()
    let since = begunMs
    let way = 0
    const onMove = ({ movementX, movementY }: PointerEvent) => {
      const now = performance.now()
      if (now - begunMs < SETTLES_MS) return
      if (now - since > STAYS_MS) [since, way] = [now, 0]
      way += Math.hypot(movementX, movementY)
      if (way >= DELIBERATE_PX) show()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') show()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('keydown', onKey)
      window.clearTimeout(timer.current)
      setAsked(false)
    }
  }, [hides])
  return !hides || asked
}

interface FrameProps {
  readonly place: Place
  readonly onGo: (place: Place) => void
  /** The page is a session's stage: the navigation is a rail in its margin, so that nothing moves when it comes or goes. */
  readonly stage: boolean
  /** A session runs: nothing but the session. */
  readonly quiet: boolean
  /** Stands in the link to the session while one is on and another page is shown. */
  readonly session: ReactNode
  readonly children: ReactNode
}

/** Navigation beside the page; below it in a narrow window. */
export function Frame({ place, onGo, stage, quiet, session, children }: FrameProps) {
  const { t } = useText()
  const navigation = useComesBack(quiet)
  const home = homeOf(place)
  const link = (to: Place, icon: IconName, label: ReactNode, short?: string, look = '') => (
    <a
      key={to}
      href={`#${to}`}
      className={`${css.link} ${look}`}
      aria-label={short === undefined || typeof label !== 'string' ? undefined : label}
      aria-current={home === to ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault()
        onGo(to)
      }}
    >
      <Icon name={icon} />
      <span className={short === undefined ? '' : css.long}>{label}</span>
      {short !== undefined && <span className={css.short}>{short}</span>}
    </a>
  )
  return (
    <div className={`${css.frame} ${stage ? css.stage : ''} ${quiet ? css.quiet : ''}`}>
      {navigation && (
        <nav data-fades="runs" className={css.nav} aria-label={t('app.nav.main')}>
          <div className={css.brand}>
            <Mark />
            <span>{t('app.name')}</span>
          </div>
          {PARTS.map(({ route, icon }) => {
            const name = t(`app.nav.${route}`)
            if (route !== 'session' || !session) return link(route, icon, name)
            const now = (
              <>
                <span className="visually-hidden">{name} </span>
                {session}
              </>
            )
            return link(route, icon, now, undefined, css.pill)
          })}
          <span className={css.grow} />
          {link('help', 'shield', t('app.nav.help'), t('app.nav.helpShort'))}
        </nav>
      )}
      <main className={css.page}>{children}</main>
    </div>
  )
}
