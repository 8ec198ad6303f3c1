/** What a source is. docs/sources.md says the same in prose, with what is unchecked. */

/**
 * How a source was read: `excerpt` an abstract or the opening of a page; `whole` all of it;
 * `second-hand` as quoted by somebody else; `own` a choice of this app.
 */
export type Reading = 'whole' | 'excerpt' | 'second-hand' | 'own'
export type SourceGroup = 'point' | 'trial' | 'help' | 'technique' | 'measure' | 'moving' | 'heat' | 'app'

export interface Source {
  readonly key: string
  readonly group: SourceGroup
  readonly reference: string
  /** https address; null where there is none to open. */
  readonly url: string | null
  readonly reading: Reading
}

export const source = (
  group: SourceGroup,
  key: string,
  reference: string,
  where: string | null,
  reading: Reading = 'excerpt',
): Source => ({ key, group, reference, url: where === null ? null : `https://${where}`, reading })
