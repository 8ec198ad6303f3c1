import { fetchedLater } from '../../../ui/use-fetched'

/** The drawings of the review. Their library is most of the log's weight, and the list and the sentence need none of it. */
export const usePlots = fetchedLater(async () => {
  const [sessions, patterns] = await Promise.all([import('./sessions/SessionsPlot'), import('./Patterns')])
  return { SessionsPlot: sessions.SessionsPlot, Patterns: patterns.Patterns }
})

export type Plots = NonNullable<ReturnType<typeof usePlots>>
