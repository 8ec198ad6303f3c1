/** The breath, and whatever begins and ends at rest. */
export const SINE = 'cubic-bezier(0.37, 0, 0.63, 1)'
/** What arrives (`--ease-out` of the tokens). */
export const OUT = 'cubic-bezier(0.2, 0.7, 0.2, 1)'
/** The one large move: the hand of Ready becomes the hand of the session. */
export const GROW = 'cubic-bezier(0.5, 0, 0.12, 1)'
