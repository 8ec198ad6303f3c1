export function LogScreen(_: { readonly adding: boolean; readonly onGo: (place: 'log') => void }) { return null }
