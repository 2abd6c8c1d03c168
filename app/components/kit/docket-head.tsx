import type { ReactNode } from 'react';

/** One fact: a label over a value, and a smaller second line. */
export type Fact = { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode };

type Props = {
  /** The thing or its state, in words: the page's one H1. */
  readonly title: ReactNode;
  /** The document's number, in mono. */
  readonly number?: string | undefined;
  /** Save state or status, left of the number. */
  readonly state?: ReactNode;
  /** A way up: the page this one belongs to. */
  readonly back?: { readonly href: string; readonly text: string } | undefined;
  readonly facts?: readonly Fact[];
};

/** How every document starts: title, number, a 2 px ink rule, a strip of facts. */
export function DocketHead({ title, number, state, back, facts }: Props) {
  return (
    <header className="docket">
      {back ? (
        <a className="back" href={back.href}>
          {back.text}
        </a>
      ) : null}
      <div className="line">
        <h1>{title}</h1>
        {number || state ? (
          <p className="no">
            {state ? <span>{state}</span> : null}
            {number ? <span className="code">{number}</span> : null}
          </p>
        ) : null}
      </div>
      {facts && facts.length > 0 ? (
        <dl className="facts">
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>
                {fact.value}
                {fact.note ? <small className="soft">{fact.note}</small> : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </header>
  );
}
