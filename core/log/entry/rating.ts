/** Pain as a whole number, 0 = no pain, 10 = worst possible pain (wording of S70). */
export type Rating = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

export const RATINGS: readonly Rating[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** One answer of the weekly check, 0 = not bothered, 6 = extremely bothered (scale idea of S74, own wording). */
export type Bother = 0 | 1 | 2 | 3 | 4 | 5 | 6

export const BOTHERS: readonly Bother[] = [0, 1, 2, 3, 4, 5, 6]
