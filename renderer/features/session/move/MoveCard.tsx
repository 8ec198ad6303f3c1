import type { MoveBlock } from '@core/move/sets'
import { useText } from '../../../bridge/use-text'
import { MoveFigure } from '../../move/figure/MoveFigure'
import { clockFace } from '../clock-face'
import { moveName } from './move-text'
import css from './move-screen.module.css'

/** One move of a set: its place, its time, what to do. */
export function MoveCard({ block, nth }: { readonly block: MoveBlock; readonly nth: number }) {
  const text = useText()
  return (
    <li className={css.card}>
      <p className={css.top}>
        <span className={css.no} aria-hidden="true">
          {nth}
        </span>
        <span>{clockFace(block.seconds * 1000)}</span>
      </p>
      <MoveFigure move={block.move} className={css.figure} />
      <h2>{moveName(text, block.move)}</h2>
      <p>{text.t(`move.moves.${block.move}.hint`)}</p>
    </li>
  )
}
