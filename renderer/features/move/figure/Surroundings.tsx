import type { Scene } from './scene'
import css from './figure.module.css'

/** Floor and furniture. */
export function Surroundings({ scene }: { readonly scene: Pick<Scene, 'left' | 'right' | 'furniture'> }) {
  return (
    <>
      <path className={css.floor} d={`M${scene.left + 4} 2H${scene.right - 4}`} />
      {scene.furniture.map(({ d, width }) => (
        <path key={d} className={css.furniture} d={d} strokeWidth={width} />
      ))}
    </>
  )
}
