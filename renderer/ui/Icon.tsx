import type { ReactNode } from 'react'

const shapes = {
  session: (
    <>
      <circle cx="10" cy="10" r="7.6" />
      <circle cx="10" cy="10" r="2.6" fill="currentColor" stroke="none" />
    </>
  ),
  log: (
    <>
      <path d="M6.5 4.5h10M6.5 10h10M6.5 15.5h10" />
      <path d="M3 4.5h.01M3 10h.01M3 15.5h.01" strokeWidth="2.4" />
    </>
  ),
  bell: (
    <>
      <path d="M4.5 14V9.2a5.5 5.5 0 0 1 11 0V14l1.5 1.5H3z" />
      <path d="M8.2 17.6a2 2 0 0 0 3.6 0" />
    </>
  ),
  book: (
    <path d="M10 5.2C8 3.6 5.4 3.4 2.8 3.8v11.6c2.6-.4 5.2-.2 7.2 1.4 2-1.6 4.6-1.8 7.2-1.4V3.8c-2.6-.4-5.2-.2-7.2 1.4zM10 5.2v11.6" />
  ),
  sliders: (
    <>
      <path d="M3 6h7M15 6h2M3 14h2M10 14h7" />
      <circle cx="12.5" cy="6" r="2.3" />
      <circle cx="7.5" cy="14" r="2.3" />
    </>
  ),
  shield: (
    <>
      <path d="M10 2.8 16.5 5v5c0 4-2.8 6.4-6.5 7.6C6.3 16.4 3.5 14 3.5 10V5z" />
      <path d="M10 7v3.6M10 13.2h.01" />
    </>
  ),
  spike: <path d="M2.5 13.5h3l2-7 3.2 10 2.4-6.5 1.2 3.5h3.2" />,
  pause: <path d="M7 4.5v11M13 4.5v11" strokeWidth="2.6" />,
  play: <path d="M6.5 4.5v11l9-5.5z" fill="currentColor" />,
  stop: <rect x="5" y="5" width="10" height="10" rx="2" fill="currentColor" stroke="none" />,
  warning: (
    <>
      <path d="M6 2.5h8l3.5 3.5v8L14 17.5H6L2.5 14V6z" />
      <path d="M10 6v4.8M10 13.8h.01" strokeWidth="2" />
    </>
  ),
  check: <path d="M4 10.5 8.2 15 16 6" strokeWidth="2.2" />,
  more: <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.8" />,
  pencil: <path d="M4 16l.8-3.4 8.4-8.4 2.6 2.6-8.4 8.4z" />,
  trash: <path d="M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11" />,
  plus: <path d="M10 4v12M4 10h12" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7.6" />
      <path d="M10 9v4.6M10 6.4h.01" />
    </>
  ),
  close: <path d="M5 5l10 10M15 5 5 15" />,
  back: <path d="m12 4-6 6 6 6" />,
  laptop: (
    <>
      <rect x="4" y="4" width="12" height="8.5" rx="1.5" />
      <path d="M2 15.5h16" />
    </>
  ),
  desktop: (
    <>
      <rect x="2.5" y="3.5" width="15" height="10" rx="1.5" />
      <path d="M7 16.5h6M10 13.5v3" />
    </>
  ),
  folder: (
    <path d="M2.5 5.5a1.5 1.5 0 0 1 1.5-1.5h3.5l2 2H16a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 16 16H4a1.5 1.5 0 0 1-1.5-1.5z" />
  ),
  file: (
    <>
      <path d="M5 2.5h6.5L15.5 6.5v11H5z" />
      <path d="M11.5 2.5v4h4" />
    </>
  ),
  both: <path d="M4 7h11m0 0-3-3m3 3-3 3M16 13H5m0 0 3-3m-3 3 3 3" />,
  padlock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="2" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  arrow: <path d="M3.5 10h13M12 5.5l4.5 4.5-4.5 4.5" />,
  sound: <path d="M3 8v4h3l4 3.5v-11L6 8zM13 7.2a4 4 0 0 1 0 5.6M15.2 5a7 7 0 0 1 0 10" />,
  muted: <path d="M3 8v4h3l4 3.5v-11L6 8zM13 8l4 4M17 8l-4 4" />,
  camera: (
    <>
      <rect x="2.5" y="5.5" width="11" height="9" rx="2" />
      <path d="m13.5 9 4-2.5v7l-4-2.5" />
    </>
  ),
  mirror: <path d="M10 3v14M7 6 3 14h4zM13 6l4 8h-4z" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

/** A decorative line icon; the words beside it carry the meaning. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}
