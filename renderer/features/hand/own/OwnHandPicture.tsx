import { useEffect, useRef } from 'react'
import type { Finding, Ring } from '@core/camera/steady'
import type { PictureSize } from '@core/camera/sighting'
import { leftHandPaths } from '@core/points/drawing/left-hand-paths'
import { useText } from '../../../bridge/use-text'
import type { Hand } from '../hand-side'
import css from './own-hand.module.css'

interface OwnHandPictureProps {
  readonly hand: Hand
  readonly stream: MediaStream
  readonly size: PictureSize
  readonly finding: Finding
}

/** The camera's picture as in a mirror, and on it a dashed hand to fill, or the ring. */
export function OwnHandPicture({ hand, stream, size, finding }: OwnHandPictureProps) {
  const { t } = useText()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const shown = video.current
    if (shown) shown.srcObject = stream
    return () => {
      if (shown) shown.srcObject = null
    }
  }, [stream])
  return (
    <div className={css.mirror}>
      <video ref={video} autoPlay muted playsInline aria-label={t('hand.own.picture')} />
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        {finding.kind === 'looking' ? <Guide hand={hand} size={size} /> : <OwnHandRing ring={finding.ring} />}
      </svg>
    </div>
  )
}

/** The drawing's own outline, in the middle of the picture. */
function Guide({ hand, size: { width, height } }: Pick<OwnHandPictureProps, 'hand' | 'size'>) {
  const scale = height / 590
  const left = `translate(${width / 2 - 196 * scale} 0) scale(${scale})`
  const turned = hand === 'right' ? `translate(${width} 0) scale(-1 1) ${left}` : left
  return <path className={css.guide} d={leftHandPaths.skin} transform={turned} />
}

/** A double line, so that it shows on every skin. */
function OwnHandRing({ ring: { place, radius } }: { readonly ring: Ring }) {
  return (
    <g data-testid="own-ring">
      <circle className={css.ringDark} cx={place[0]} cy={place[1]} r={radius} />
      <circle className={css.ringLight} cx={place[0]} cy={place[1]} r={radius} />
    </g>
  )
}
