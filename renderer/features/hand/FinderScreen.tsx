export function FinderScreen(_: { readonly onDone: () => void }) { return null }
