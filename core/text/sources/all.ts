import { helpSources } from './help'
import { measureSources } from './measures'
import { heatSources, movingSources } from './moving'
import { appSources } from './own'
import { pointSources } from './points'
import { trialSources } from './studies'
import { techniqueSources } from './technique'
import type { Source } from './source'

/** Every source that a factual sentence may rest on. */
export const SOURCES: readonly Source[] = [
  ...pointSources,
  ...trialSources,
  ...helpSources,
  ...techniqueSources,
  ...measureSources,
  ...movingSources,
  ...heatSources,
  ...appSources,
]
