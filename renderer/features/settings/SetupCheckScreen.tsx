export function SetupCheckScreen(_: { readonly onGo: (place: 'session') => void }) { return null }
