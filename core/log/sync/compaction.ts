/** Which files of a device become one, and which may go. */

export interface OwnFile {
  readonly name: string
  /** Records in it. */
  readonly records: number
}

/** Files with more records than this stay as they are. */
const SMALL = 100
/** So many small files are worth the rewriting. */
const MANY = 48

/** The small files of a device when there are many of them; else none. */
export const worthMerging = <F extends OwnFile>(files: readonly F[]): readonly F[] => {
  const small = files.filter(({ records }) => records <= SMALL)
  return small.length >= MANY ? small : []
}

/**
 * Files whose content stands in newer ones, and that every other device has read.
 * @param replaced names of files whose records were written again
 * @param readBy what each known device says it has read of this device's files
 */
export const removable = (
  replaced: readonly string[],
  readBy: Iterable<ReadonlySet<string>>,
): readonly string[] => {
  const readers = [...readBy]
  return replaced.filter((name) => readers.every((read) => read.has(name)))
}
