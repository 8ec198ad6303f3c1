import { leftHandPaths } from '@core/points/drawing/left-hand-paths'
import css from '../hand.module.css'

interface BonesProps {
  readonly carpals: boolean
}

/** All bones; the two that make the V are tinted. Wrist bones are faint: they show that the two form no joint. */
export function Bones({ carpals }: BonesProps) {
  return (
    <g className={css.bones}>
      {carpals &&
        leftHandPaths.carpals.map(({ centre: [x, y], radii: [rx, ry], turn }) => (
          <ellipse
            key={`${x} ${y}`}
            className={css.carpal}
            cx={x}
            cy={y}
            rx={rx}
            ry={ry}
            transform={`rotate(${turn} ${x} ${y})`}
          />
        ))}
      {leftHandPaths.bones.map((d) => (
        <path key={d} className={css.bone} d={d} />
      ))}
      {leftHandPaths.keyBones.map((d) => (
        <path key={d} className={css.keyBone} d={d} />
      ))}
    </g>
  )
}
