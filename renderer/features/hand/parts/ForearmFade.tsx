interface ForearmFadeProps {
  readonly id: string
  /** Says the colour, by `stop-color`. */
  readonly className: string | undefined
}

/**
 * A colour that fades out along the forearm. Not a mask: that is drawn on a picture of its own, at a start 10 to 15 ms
 * longer, and in a session anew with every change of the page.
 */
export function ForearmFade({ id, className }: ForearmFadeProps) {
  return (
    <linearGradient
      id={id}
      className={className}
      gradientUnits="userSpaceOnUse"
      x1="0"
      y1="480"
      x2="0"
      y2="560"
    >
      <stop />
      <stop offset="1" stopOpacity="0" />
    </linearGradient>
  )
}
