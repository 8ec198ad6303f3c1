import { useEffect, useEffectEvent, useRef } from 'react'
import type { Rating } from '@core/log/entry/rating'
import { takesText } from '../keys/takes-text'

/** The digit of a key. On the number pad it is one without NumLock too, where the key itself says End or Home. */
export const digitOf = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): number | null => {
  const digit = /^Numpad([0-9])$/.exec(code)?.[1] ?? /^[0-9]$/.exec(key)?.[0]
  return digit === undefined ? null : Number(digit)
}

/**
 * Number keys choose a rating. `1` and then `0` is ten, however slowly it is typed, as long as nothing else was chosen
 * in between: ten must be in reach of hands that cannot press twice within half a second.
 * @param takes whether a key pressed there is meant for this question
 * @returns forgets the 1: something else was chosen
 */
export function useNumberKeys(
  takes: (target: EventTarget | null) => boolean,
  choose: (rating: Rating) => void,
): () => void {
  const afterOne = useRef(false)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey || takesText(event.target)) return
    const digit = digitOf(event)
    if (digit === null) return
    const ten = digit === 0 && afterOne.current
    afterOne.current = false
    // The 0 of a ten belongs to its 1, also when another question has come to take the keys meanwhile.
    if (!takes(event.target) && !ten) return
    afterOne.current = digit === 1
    choose((ten ? 10 : digit) as Rating)
    event.preventDefault()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return () => {
    afterOne.current = false
  }
}
