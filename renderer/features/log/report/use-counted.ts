import type { Tallied } from '@core/log/figures/report'
import { useText, type TextKey } from '../../../bridge/use-text'

type WordArea = 'log.side' | 'log.area' | 'log.trigger' | 'log.along' | 'log.felt'

/** Words with how often they were noted: `Sitting (9), Lifting (2)`. */
export function useCounted(): (tallied: Tallied<string>, area: WordArea) => string {
  const { t } = useText()
  return (tallied, area) =>
    tallied
      .map(({ word, count }) =>
        t('logFiles.report.counted', { word: t(`${area}.${word}` as TextKey), n: count }),
      )
      .join(t('logScreens.line.join'))
}
