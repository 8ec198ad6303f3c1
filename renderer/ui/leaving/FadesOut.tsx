import { Component, type ReactNode } from 'react'
import { copyInPlace } from './copy-in-place'

const OUT = 'cubic-bezier(0.2, 0.7, 0.2, 1)'

interface FadesOutProps {
  /** What begins now: what is marked `data-fades` with its name then fades; null for what lets nothing fade. */
  readonly turn: string | null
  /** How long it takes in this turn, ms. */
  readonly fadesMs: number
  /** What is marked `data-stays` goes on as something else and does not fade, but for what is marked `data-goes` in it. */
  readonly stays: boolean
  readonly children: ReactNode
}

/** Lets what goes with a change of the page fade where it was: it is not gone within one picture. */
export class FadesOut extends Component<FadesOutProps> {
  // Only a class is asked before the page changes.
  override getSnapshotBeforeUpdate(before: FadesOutProps): readonly HTMLElement[] {
    if (this.props.turn === null || before.turn === this.props.turn) return []
    return [...document.querySelectorAll(`[data-fades="${this.props.turn}"]`)].flatMap(
      (element) => copyInPlace(element) ?? [],
    )
  }

  override componentDidUpdate(_before: FadesOutProps, _state: unknown, copies: readonly HTMLElement[]): void {
    const { stays, fadesMs: duration } = this.props
    for (const copy of copies) {
      if (stays) copy.dataset['copy'] = 'rest'
      // What goes at its end may not have drawn its last second.
      for (const part of copy.querySelectorAll<HTMLElement>('[data-at-end]'))
        part.textContent = part.dataset['atEnd'] ?? ''
      document.body.append(copy)
      const fading = copy.animate([{ opacity: 1 }, { opacity: 0 }], { duration, easing: OUT, fill: 'both' })
      fading.onfinish = () => copy.remove()
    }
  }

  override render(): ReactNode {
    return this.props.children
  }
}
