import type { ReactNode } from 'react';

export type FoundEntry = { readonly href: string; readonly code: string; readonly title: ReactNode; readonly note?: ReactNode };

/** What was found of one kind: the number is the link. */
export function FoundList({
  id,
  title,
  entries,
  more,
}: {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly FoundEntry[];
  readonly more?: ReactNode;
}) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {more ? <span className="note">{more}</span> : null}
      </div>
      <table className="tbl found">
        <tbody>
          {entries.map(({ href, code, title: text, note }) => (
            <tr key={href}>
              <th scope="row">
                <a className="code" href={href}>
                  {code}
                </a>
              </th>
              <td>{text}</td>
              <td className="soft">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
