import type { FakeAnswers } from './fake-bridge'

/** An empty log. */
export const fakeLog: Pick<FakeAnswers, Extract<keyof FakeAnswers, `log:${string}`>> = {
  'log:page': () => ({ entries: [], next: null, today: '2026-03-02' }),
}
