/** What a screen can be looked at with. The first choice of each is the usual one. */
export const LOOKS = {
  language: ['en', 'zh-Hans'],
  theme: ['light', 'dark'],
  text: ['100 %', '150 %', '200 %'],
  motion: ['moving', 'reduced'],
  window: ['1080 x 760', '360 x 560', '800 x 600', '1366 x 700', '1920 x 1000'],
} as const

export type LookName = keyof typeof LOOKS
export const LOOK_NAMES = Object.keys(LOOKS) as readonly LookName[]
