import { points } from '@core/points/points'
import { ThumbLines, ThumbNail, ThumbSkin } from '../../hand/parts/PressingThumb'
import { Picture } from './Layer'
import { placeOfBox, type Box } from './places'
import css from './stage.module.css'

const BOX: Box = [178, 358, 396, 524]

/** Where the pad lies in the box, percent: a thumb that lifts grows from there. */
function padIn([left, top, right, bottom]: Box, flipped: boolean): string {
  const [x, y] = points.linggu.position
  const across = (x - left) / (right - left)
  return `${(100 * (flipped ? 1 - across : across)).toFixed(2)}% ${((100 * (y - top)) / (bottom - top)).toFixed(2)}%`
}

/**
 * The other hand's thumb. The boxes lie in each other because each moves by one transform: lifting, going along and going
 * down (together they make the circles). The pale nail fades.
 */
export function PressingThumb({ flipped }: { readonly flipped: boolean }) {
  return (
    <div
      data-part="thumb"
      className={css.layer}
      style={{ ...placeOfBox(BOX, flipped), transformOrigin: padIn(BOX, flipped) }}
    >
      <div data-part="along" className={`${css.layer} ${css.fills}`}>
        <div data-part="down" className={`${css.layer} ${css.fills}`}>
          <Picture box={BOX} flipped={flipped}>
            <ThumbSkin />
            <ThumbLines />
          </Picture>
          <div data-part="pale" className={`${css.layer} ${css.fills}`}>
            <Picture box={BOX} flipped={flipped}>
              <ThumbNail className={css.pale} />
            </Picture>
          </div>
        </div>
      </div>
    </div>
  )
}
