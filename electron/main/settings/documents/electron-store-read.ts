import Store from 'electron-store'
import type { DocumentContent } from '../../ports'

/** Reads a document that is known to be an object by electron-store, so that what it knows of files holds. */
export const readByElectronStore = (folder: string, name: string): DocumentContent =>
  new Store<Record<string, unknown>>({
    name,
    cwd: folder,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  }).store
