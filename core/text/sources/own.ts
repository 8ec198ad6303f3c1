import { source, type Source } from './source'

/** The article and the app itself. Titles stand in the language they were published in. */
export const appSources: readonly Source[] = [
  source('app', 'A', 'The article on Linggu points and sciatica from which this app grew', null, 'whole'),
  source('app', 'D', 'A careful choice of this app; no source claims it', null, 'own'),
]
