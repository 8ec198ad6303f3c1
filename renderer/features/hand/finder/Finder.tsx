import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react'
import { finderSteps } from '@core/points/finder-steps'
import type { WrongSpotId } from '@core/points/wrong-spots'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import css from './finder.module.css'
import { FinderControls } from './FinderControls'
import { FinderSteps } from './FinderSteps'
import { FinderWords } from './FinderWords'
import { HandDrawing } from '../HandDrawing'
import type { Hand, View } from '../hand-side'
import { PrintableHand } from './PrintableHand'
import { useRoomForLabels } from './use-room-for-labels'

/** Fetched when somebody wants the camera. */
const OwnHand = lazy(() => import('../own/OwnHand').then((m) => ({ default: m.OwnHand })))

interface FinderProps {
  /** The hand that is shown first. */
  readonly hand: Hand
  /** Left by any way: the last step, the link at the top, Back on the first step. */
  readonly onDone: () => void
}

/** Widgets that own the arrow keys. */
const OWN_ARROWS = '[role="radiogroup"], [role="slider"], input'

/** Five steps to the point; each moves the highlight on the drawing. Arrow keys step too. */
export function Finder({ hand: firstHand, onDone }: FinderProps) {
  const { t } = useText()
  const [index, setIndex] = useState(0)
  const [hand, setHand] = useState<Hand>(firstHand)
  const [view, setView] = useState<View>('own')
  const [layer, setLayer] = useState(0.5)
  const [wrongSpot, setWrongSpot] = useState<WrongSpotId | null>(null)
  const figure = useRef<HTMLDivElement>(null)
  const room = useRoomForLabels(figure)
  const request = useRequest()
  const hasCamera = useApp((app) => app.about.camera)
  const [onOwnHand, setOnOwnHand] = useState(false)

  const step = finderSteps[index]!
  const goTo = (next: number): void => {
    if (next < 0 || next >= finderSteps.length) onDone()
    else setIndex(next)
  }
  const stepByArrow = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if ((event.target as Element).closest(OWN_ARROWS)) return
    event.preventDefault()
    setIndex((now) => Math.min(Math.max(now + by, 0), finderSteps.length - 1))
  }

  if (onOwnHand)
    return (
      <Suspense fallback={null}>
        <OwnHand
          hand={hand}
          onLeave={() => setOnOwnHand(false)}
          onAche={(felt) =>
            void request('session:start', { origin: 'manual', before: null, activity: 'press', hand: felt })
          }
        />
      </Suspense>
    )
  return (
    <section className={css.finder} onKeyDown={stepByArrow} aria-label={t('hand.finder.title')}>
      <div className={css.page}>
        <FinderSteps hand={hand} index={index} onGo={goTo} onLeave={onDone} />
        <div className={css.look}>
          <div className={css.figure} ref={figure}>
            <HandDrawing
              hand={hand}
              view={view}
              layer={layer}
              zoom={room ? 'labelled' : 'whole'}
              step={step.id}
              show={{
                thumb: step.id === 'press',
                wrongSpots: wrongSpot !== null,
                artery: wrongSpot === 'snuffbox',
              }}
              {...(wrongSpot && { wrongSpot })}
            />
          </div>
          <FinderWords wrongSpot={wrongSpot} onChoose={setWrongSpot} />
          <FinderControls
            hand={hand}
            onHand={setHand}
            view={view}
            onView={setView}
            layer={layer}
            onLayer={setLayer}
            wrongSpots={wrongSpot !== null}
            onWrongSpots={(shown) => setWrongSpot(shown ? 'hegu' : null)}
            onOwnHand={hasCamera ? () => setOnOwnHand(true) : null}
          />
        </div>
      </div>
      <PrintableHand hand={hand} />
    </section>
  )
}
