import type { Sealing } from './sealing'

const START = 'age-encryption.org/v1\n'

/**
 * Files in the age format. The library is loaded at its first use: most people never need it.
 * @param work binary logarithm of scrypt's N; less than usual in tests only
 */
export function ageSealing(work?: number): Sealing {
  const files = async () => (await import('./age/age-files')).ageFiles(work)
  return {
    isSealed: (start) => Buffer.from(start.subarray(0, START.length)).toString('latin1') === START,
    makeKey: async (passphrase) => (await files()).makeKey(passphrase),
    fits: async (key, passphrase) => (await files()).fits(key, passphrase),
    seal: async (content, passphrase) => (await files()).seal(content, passphrase),
    open: async (sealed, passphrase) => (await files()).open(sealed, passphrase),
    sealFile: async (from, to, key) => (await files()).sealFile(from, to, key),
    openFile: async (from, to, passphrase) => (await files()).openFile(from, to, passphrase),
  }
}
