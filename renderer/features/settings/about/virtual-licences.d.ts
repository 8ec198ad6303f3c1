/** Made at build by scripts/package/licences.mjs. */
declare module 'virtual:licences' {
  export interface PackageLicence {
    readonly name: string
    readonly version: string
    /** SPDX words. */
    readonly licence: string
    /** In full; empty where the package brings none. */
    readonly text: string
  }
  export const licences: readonly PackageLicence[]
}
