/** The hand that is pressed, seen from its back. */
export type Hand = 'left' | 'right'
