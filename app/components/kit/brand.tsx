/** The mark: a mast and its stay. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M7 1v19" strokeWidth="3" />
      <path d="M7.5 2 20 20M2 20.25h18.5" strokeWidth="1.5" />
    </svg>
  );
}
