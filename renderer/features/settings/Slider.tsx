import { useEffect, useRef, useState } from 'react'
import css from './slider.module.css'

interface SliderProps {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  /** The value in words; read out too. */
  readonly words: (value: number) => string
  readonly onChange: (value: number) => void
}

/** How long the hand must rest before the value is kept, ms: not every step on the way is written to disk. */
const REST_MS = 150

/** A value on a line. The number follows the hand; `onChange` comes when it rests. */
export function Slider({ label, min, max, step, value, words, onChange }: SliderProps) {
  /** What the hand is at, until the app has it. */
  const [moving, setMoving] = useState<number | null>(null)
  const timer = useRef<number>(undefined)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const shown = moving ?? value
  const move = (next: number) => {
    setMoving(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      onChange(next)
      setMoving(null)
    }, REST_MS)
  }
  return (
    <span className={css.slider}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={words(shown)}
        min={min}
        max={max}
        step={step}
        value={shown}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
      />
      <output aria-hidden="true">{words(shown)}</output>
    </span>
  )
}
