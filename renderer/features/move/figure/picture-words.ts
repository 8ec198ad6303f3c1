import type { Side } from '@core/move/motion'
import type { PoseId } from '@core/move/poses'
import type { Text } from '../../../bridge/use-text'

type Pictured = Exclude<PoseId, `walk.${string}`> | 'walk.step'
const pictured = (pose: PoseId): Pictured =>
  pose === 'walk.near' || pose === 'walk.nearPassing' || pose === 'walk.far' || pose === 'walk.farPassing'
    ? 'walk.step'
    : pose

/** What a drawing of a pose shows, in a sentence: its name for somebody who does not see it. */
export function pictureWords(
  { t, locale }: Pick<Text, 't' | 'locale'>,
  pose: PoseId,
  side: Side,
  ghost: boolean,
): string {
  const words = t(`move.picture.${pictured(pose)}`, { side })
  return ghost ? `${words}${locale === 'zh-Hans' ? '' : ' '}${t('move.picture.ghost')}` : words
}
