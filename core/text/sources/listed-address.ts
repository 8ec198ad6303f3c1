import { SOURCES } from './all'

const listed: ReadonlySet<string> = new Set(SOURCES.flatMap(({ url }) => (url === null ? [] : [url])))

/** Whether an address may be opened in the browser: exactly one of those that the sources name, all of them https. */
export const isListed = (url: string): boolean => listed.has(url)
