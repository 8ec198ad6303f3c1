import { wrongSpots } from '@core/points/wrong-spots'
import { intlLocale, type Locale } from '@core/text/language'
import type { Text } from '../../bridge/use-text'
import type { DrawnHand } from './drawn-hand'
import { thumbSideOf } from './hand-side'
import { layerName } from './layer-mix'

const listOf = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(intlLocale(locale), { type: 'conjunction' }).format(items)

/** Everything that the drawing shows, in sentences: the same for somebody who hears it. */
export const describeDrawing = ({ t, locale }: Pick<Text, 't' | 'locale'>, drawn: DrawnHand): string => {
  const { show } = drawn
  const thumbSide = thumbSideOf(drawn.hand, drawn.view)
  const sentences = [
    t('hand.drawing.frame', { thumbSide, view: drawn.view }),
    t(`hand.drawing.layers.${layerName(drawn.layer)}`),
    t('hand.drawing.linggu'),
    show.ring && t('hand.drawing.ring'),
    show.hegu && t('hand.drawing.hegu'),
    show.dabai && t('hand.drawing.dabai'),
    show.artery && t('hand.drawing.artery'),
    show.thumb && t('hand.drawing.thumb', { thumbSide }),
    drawn.technique === 'circles' && t('hand.drawing.circles', { thumbSide }),
    drawn.technique === 'steady' && t('hand.drawing.steady'),
    show.wrongSpots &&
      t('hand.drawing.wrongSpots', {
        spots: listOf(
          locale,
          wrongSpots.map(({ nameKey }) => t(nameKey)),
        ),
      }),
    drawn.step && t(`hand.stepShown.${drawn.step}`),
  ].filter((sentence) => typeof sentence === 'string')
  return sentences.join(locale === 'zh-Hans' ? '' : ' ')
}
