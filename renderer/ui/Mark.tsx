/** The app's mark: the gate, two bones, the point. */
export function Mark() {
  return (
    <svg viewBox="60 60 392 392" width="28" height="28" aria-hidden="true" focusable="false">
      <circle cx="256" cy="256" r="196" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="46" strokeLinecap="round">
        <path d="M171 336 201 150" />
        <path d="M245 362 341 266" />
      </g>
      <circle cx="237" cy="283" r="23" fill="var(--on-accent)" />
    </svg>
  )
}
