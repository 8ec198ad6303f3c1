export function WhyScreen(_: { readonly onGo: (place: 'session') => void }) { return null }
