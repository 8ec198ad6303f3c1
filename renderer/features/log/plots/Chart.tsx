import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import css from './plots.module.css'

/** Where a plot draws within its picture, px. */
export interface PlotArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line or a word beside the plot. */
export interface Tick {
  /** 0 at the left or the bottom, 1 at the right or the top. */
  readonly at: number
  readonly label: string
  /** A second line under it. */
  readonly below?: string
  /** Where a line parts it from what is before it. */
  readonly edge?: number
}

/** The lines of a scale from 0 to 10. */
export const RATING_ROWS: readonly Tick[] = [0, 2, 4, 6, 8, 10].map((rating) => ({
  at: rating / 10,
  label: String(rating),
}))

/** Where a rating lies in a plot. */
export const ratingY = (area: PlotArea, rating: number): number => area.y + area.height * (1 - rating / 10)

const TOP = 8
const RIGHT = 6
const WIDTH_AT_FIRST = 500

interface ChartProps {
  readonly height: number
  /** Fixed, px, for paper; on the screen a chart is as wide as there is room for. */
  readonly width?: number
  /** Room for the words of the rows, px. */
  readonly left?: number
  /** Room for the words of the columns, px. */
  readonly bottom?: number
  readonly rows: readonly Tick[]
  readonly columns: readonly Tick[]
  /** Which of them have a line across the plot. */
  readonly lines?: 'rows' | 'columns'
  /** Makes it one picture with this name: nothing in it can be pressed. */
  readonly label?: string
  readonly children: (area: PlotArea) => ReactNode
}

/** The frame of every plot: lines, words beside them, and a place to draw in. */
export function Chart(props: ChartProps) {
  const { height, left = 30, bottom = 26, rows, columns, lines = 'rows', label, children } = props
  const room = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState(WIDTH_AT_FIRST)
  useLayoutEffect(() => {
    const { current: element } = room
    if (!element || props.width !== undefined) return
    const measure = () => setMeasured(Math.max(left + 60, element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [left, props.width])
  const width = props.width ?? measured
  const area = { x: left, y: TOP, width: width - left - RIGHT, height: height - TOP - bottom }
  const end = area.y + area.height
  const named = columnsThatFit(columns, area.width)
  const xOf = ({ at }: Tick) => area.x + at * area.width
  const yOf = ({ at }: Tick) => area.y + (1 - at) * area.height
  return (
    <div ref={room} className={css.room}>
      <svg
        className={css.chart}
        viewBox={`0 0 ${width} ${height}`}
        height={props.width === undefined ? height : undefined}
        {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
      >
        {rows.map((row) => (
          <g key={row.at}>
            {lines === 'rows' && (
              <line className={css.grid} x1={area.x} x2={area.x + area.width} y1={yOf(row)} y2={yOf(row)} />
            )}
            <text className={css.axis} x={left - 8} y={yOf(row)} dy="0.35em" textAnchor="end">
              {row.label}
            </text>
          </g>
        ))}
        {columns.map((column) => (
          <g key={column.at}>
            {lines === 'columns' && (
              <line className={css.grid} x1={xOf(column)} x2={xOf(column)} y1={area.y} y2={end} />
            )}
            {column.edge !== undefined && (
              <line
                className={css.edge}
                x1={area.x + column.edge * area.width}
                x2={area.x + column.edge * area.width}
                y1={area.y}
                y2={height}
              />
            )}
            {named.has(column) && (
              <text className={css.axis} x={xOf(column)} y={end + 17} textAnchor="middle">
                {column.label}
              </text>
            )}
            {column.below !== undefined && (
              <text className={css.axis} x={xOf(column)} y={end + 33} textAnchor="middle">
                {column.below}
              </text>
            )}
          </g>
        ))}
        <line className={css.base} x1={area.x} x2={area.x + area.width} y1={end} y2={end} />
        {children(area)}
      </svg>
    </div>
  )
}

/** About as wide as a letter or a Chinese character of the words beside a plot, px. */
const LETTER = 7.4
const CHARACTER = 13
const BETWEEN = 6

const widthOf = (label: string): number =>
  [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? CHARACTER : LETTER), 0)

/** From the left, each column whose word does not run into the one before it. @param width px */
function columnsThatFit(columns: readonly Tick[], width: number): ReadonlySet<Tick> {
  const fit = new Set<Tick>()
  let right = -Infinity
  for (const column of columns) {
    const half = widthOf(column.label) / 2
    if (column.at * width - half < right + BETWEEN) continue
    right = column.at * width + half
    fit.add(column)
  }
  return fit
}
