/**
 * How a session moved, and by that why:
 *
 * - `card`: everything at the display's rate, composed by a graphics card
 * - `processor`: composed by the processor, so 30 pictures a second without large moving areas
 * - `battery`, `missed`: 15 pictures a second, on battery or because pictures came late
 * - `reduced`: the system asks for less motion; a picture of its own counts the breath
 */
export const MOTION_CHOICES = ['card', 'processor', 'battery', 'missed', 'reduced'] as const
export type MotionChoice = (typeof MOTION_CHOICES)[number]
