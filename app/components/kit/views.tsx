/** Named ways to look at a list, as links with counts; the one in use is underlined in ink. */
export type View = { readonly name: string; readonly href: string; readonly count?: string; readonly isCurrent: boolean };

export function Views({ label, views }: { readonly label: string; readonly views: readonly View[] }) {
  return (
    <nav className="views" aria-label={label}>
      {views.map(({ name, href, count, isCurrent }) => (
        <a key={href} href={href} aria-current={isCurrent ? 'true' : undefined}>
          {name}
          {count === undefined ? null : <b> {count}</b>}
        </a>
      ))}
    </nav>
  );
}
