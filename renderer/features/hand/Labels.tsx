import { useState } from 'react'
import { points, type PointId } from '@core/points/points'
import { wrongSpots, type WrongSpotId } from '@core/points/wrong-spots'
import { useText } from '../../bridge/use-text'
import { drawsChinese } from '../../ui/chinese-font'
import css from './hand.module.css'
import type { Zoom } from './drawing-frame'
import { place } from './hand-side'
import { arteryLabel, lingguLabel, neighbourLabels, wrongLabels, type LabelPlace } from './labels'

interface LabelsProps {
  readonly zoom: Zoom
  readonly flipped: boolean
  readonly neighbours: readonly Exclude<PointId, 'linggu'>[]
  readonly artery: boolean
  readonly wrongSpots: boolean
  readonly chosenWrongSpot: WrongSpotId | undefined
}

/** Words on leader lines. They are placed for the side the thumb is on and never mirrored themselves. */
export function Labels({
  zoom,
  flipped,
  neighbours,
  artery,
  wrongSpots: crossed,
  chosenWrongSpot,
}: LabelsProps) {
  const { t } = useText()
  return (
    <g data-goes className={css.labels} data-zoom={zoom}>
      <LingguLabel zoom={zoom} flipped={flipped} />
      {neighbours.map((id) => (
        <Label key={id} at={neighbourLabels[id]} flipped={flipped} words={t(points[id].nameKey)} />
      ))}
      {artery && !crossed && <Label at={arteryLabel} flipped={flipped} words={t('hand.artery')} />}
      {crossed &&
        zoom === 'labelled' &&
        wrongSpots.map(({ id, labelKey }) => (
          <Label
            key={id}
            at={wrongLabels[id]}
            flipped={flipped}
            words={t(labelKey)}
            chosen={id === chosenWrongSpot}
          />
        ))}
    </g>
  )
}

/** The name large in the reader's language, small in the other script where it can be drawn. */
function LingguLabel({ zoom, flipped }: { readonly zoom: Zoom; readonly flipped: boolean }) {
  const { locale } = useText()
  const { pinyin, pinyinToned, hanzi } = points.linggu.names
  const at = lingguLabel(zoom)
  const chinese = locale === 'zh-Hans'
  const [drawn] = useState(drawsChinese)
  return (
    <>
      <Leader at={at} flipped={flipped} />
      <Line at={at} line={0} flipped={flipped} className={css.name} lang={chinese ? 'zh-Hans' : 'en'}>
        {chinese ? hanzi : pinyin}
      </Line>
      {(chinese || drawn) && (
        <Line
          at={at}
          line={1}
          flipped={flipped}
          className={css.otherName}
          lang={chinese ? 'zh-Latn' : 'zh-Hans'}
        >
          {chinese ? pinyinToned : hanzi}
        </Line>
      )}
    </>
  )
}

interface LabelProps {
  readonly at: LabelPlace
  readonly flipped: boolean
  /** One line of the catalogue for each line of the drawing. */
  readonly words: string
  readonly chosen?: boolean
}

function Label({ at, flipped, words, chosen = false }: LabelProps) {
  return (
    <g data-chosen={chosen || undefined}>
      <Leader at={at} flipped={flipped} />
      {words.split('\n').map((line, i) => (
        <Line key={line} at={at} line={i} flipped={flipped}>
          {line}
        </Line>
      ))}
    </g>
  )
}

function Leader({ at, flipped }: { readonly at: LabelPlace; readonly flipped: boolean }) {
  return (
    <polyline className={css.leader} points={at.leader.map((p) => place(p, flipped).join(',')).join(' ')} />
  )
}

interface LineProps {
  readonly at: LabelPlace
  readonly line: number
  readonly flipped: boolean
  readonly className?: string | undefined
  readonly lang?: string
  readonly children: string
}

function Line({ at, line, flipped, className, lang, children }: LineProps) {
  const position = at.lines[Math.min(line, at.lines.length - 1)]
  if (!position) return null
  const [x, y] = place(position, flipped)
  const growsRight = (at.grows === 'thumbwards') !== flipped
  return (
    <text x={x} y={y} textAnchor={growsRight ? 'start' : 'end'} className={className} lang={lang}>
      {children}
    </text>
  )
}
