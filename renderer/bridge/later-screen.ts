import { lazy, type ComponentType } from 'react'
import { loadLaterWords } from './catalogues'

/**
 * A screen, or a part of one, that is fetched when it is first shown, and with it the words that the first page does not
 * need.
 * @param load fetches its module and picks the component
 */
export const laterScreen = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    const [screen] = await Promise.all([load(), loadLaterWords()])
    return { default: screen }
  })
