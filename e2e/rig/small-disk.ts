import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const CHUNK = Buffer.alloc(64 * 1024, 0x4c)

/** A disk of its own, small enough to be filled, that can be made read-only. */
export class SmallDisk {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Mounts one; null where this user may not mount anything. */
  static mount(folder: string, megabytes: number): SmallDisk | null {
    mkdirSync(folder, { recursive: true })
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'linggu-small', folder])
    return status === 0 ? new SmallDisk(folder) : null
  }

  /** Takes every byte that is left. */
  fill(): void {
    const ballast = openSync(join(this.folder, 'ballast'), 'a')
    try {
      for (const size of [CHUNK.length, 4096, 1])
        try {
          while (writeSync(ballast, CHUNK, 0, size) > 0);
        } catch {
          // Full for pieces of this size.
        }
      fsyncSync(ballast)
    } finally {
      closeSync(ballast)
    }
  }

  empty(): void {
    rmSync(join(this.folder, 'ballast'), { force: true })
  }

  setReadOnly(on: boolean): void {
    execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, this.folder])
  }

  unmount(): void {
    // Lazily: the app under test may still hold a file of it.
    spawnSync('umount', ['-l', this.folder])
  }
}
