/** What is due, at the top of the page. */
export const prompt = {
  session: 'Time for a session: <b>{name}</b>.',
  followUp: '<b>{name}</b>: how is it now?',
  checkIn: 'Time for a rating: <b>{name}</b>.',
  visit: '<b>{name}</b>: visit {when}.',
  dueAt: 'It was due at {time}.',
  start: 'Start',
  spike: 'Flare-up since <b>{when}</b>.',
} as const
