import type { PlacedPart } from './parts'
import css from './figure.module.css'

/** The outlines of one part, about its joint. */
export function Shape({ part }: { readonly part: Pick<PlacedPart, 'shapes' | 'far'> }) {
  return (
    <>
      {part.shapes.map(({ d, stuff, draws }) => (
        <path key={d} d={d} className={`${css[stuff]} ${css[draws]} ${part.far ? css.far : ''}`} />
      ))}
    </>
  )
}
