import { usePlotArea } from 'recharts'
import { countedBefore } from '@core/log/figures/pair-count'
import type { SessionPoint } from './session-points'
import { useRoving } from '../use-roving'
import css from '../plots.module.css'

interface DumbbellsProps {
  readonly points: readonly SessionPoint[]
  /** Ends of the axis, in steps. */
  readonly span: readonly [number, number]
  readonly labelOf: (point: SessionPoint) => string
  readonly onOpen: (id: string) => void
}

const RING = 5
const RING_AROUND = 6.2
const DOT = 4.6
const DOT_INSIDE = 3.2
/** Half the width of what answers to the pointer. */
const REACH = 11

/** A hollow ring before, a solid dot after, joined; equal ones inside each other; a missing after dashed. */
export function Dumbbells({ points, span, labelOf, onOpen }: DumbbellsProps) {
  const area = usePlotArea()
  const roving = useRoving(points.length, (i) => onOpen(points[i]!.entry.id))
  if (!area) return null
  const xOf = (x: number) => area.x + (area.width * (x - span[0])) / (span[1] - span[0])
  const yOf = (rating: number) => area.y + area.height * (1 - rating / 10)
  const step = area.width / (span[1] - span[0])
  return (
    <g>
      {points.map((point, i) => {
        const { after } = point.entry
        const before = countedBefore(point.entry)
        const x = xOf(point.x)
        const label = labelOf(point)
        const down = before !== null && after !== null && Math.sign(after - before)
        return (
          <g key={point.entry.id} className={css.point} {...roving(i, label)}>
            <title>{label}</title>
            <rect
              className={css.reach}
              x={x - Math.min(REACH, step / 2)}
              y={area.y}
              width={Math.min(2 * REACH, step)}
              height={area.height}
            />
            {before !== null && after !== null && before !== after && (
              <line
                className={css.join}
                x1={x}
                x2={x}
                y1={yOf(before) - RING * (down || 0)}
                y2={yOf(after)}
              />
            )}
            {before !== null && (
              <circle
                className={after === null ? `${css.before} ${css.missing}` : css.before}
                cx={x}
                cy={yOf(before)}
                r={before === after ? RING_AROUND : RING}
              />
            )}
            {after !== null && (
              <circle className={css.after} cx={x} cy={yOf(after)} r={before === after ? DOT_INSIDE : DOT} />
            )}
          </g>
        )
      })}
    </g>
  )
}
