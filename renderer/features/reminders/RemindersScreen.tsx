export function RemindersScreen(_: { readonly onGo: (place: 'session') => void }) { return null }
