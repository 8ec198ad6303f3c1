export function SettingsScreen(_: { readonly onGo: (place: 'session') => void }) { return null }
