/** `m:ss`, rounded up: 0:00 is shown only when it is over. */
export function clockFace(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** ISO 8601 duration for `<time dateTime>`. */
export const isoDuration = (ms: number): string => `PT${Math.ceil(Math.max(0, ms) / 1000)}S`
