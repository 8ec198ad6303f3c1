import type { ReactNode } from 'react'
import { FLIP } from '../../hand/hand-side'
import { placeOfBox, turnedOver, type Box } from './places'
import css from './stage.module.css'

interface LayerProps {
  /** By this name the motion finds the layer. */
  readonly part: string
  /** Where it lies on the drawing of a left hand. */
  readonly box: Box
  readonly flipped: boolean
  readonly className?: string | undefined
  /** Parts of the drawing of a left hand. */
  readonly children?: ReactNode
}

/** One picture that moves as a whole: a box of the gate with a part of the drawing in it. */
export function Layer({ part, box, flipped, className, children }: LayerProps) {
  return (
    <div
      data-part={part}
      className={[css.layer, className].filter(Boolean).join(' ')}
      style={placeOfBox(box, flipped)}
    >
      {children && (
        <Picture box={box} flipped={flipped}>
          {children}
        </Picture>
      )}
    </div>
  )
}

interface PictureProps {
  readonly box: Box
  readonly flipped: boolean
  readonly children: ReactNode
}

/** What of the drawing lies in a box, turned over for a right hand. */
export function Picture({ box, flipped, children }: PictureProps) {
  const [left, top, right, bottom] = turnedOver(box, flipped)
  return (
    <svg viewBox={`${left} ${top} ${right - left} ${bottom - top}`}>
      <g transform={flipped ? FLIP : undefined}>{children}</g>
    </svg>
  )
}
