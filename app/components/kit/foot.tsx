import type { ReactNode } from 'react';
import type { Fact } from './docket-head.tsx';

type Props = {
  readonly label: string;
  /** A link to what must be fixed, or a word that all is well. */
  readonly problems?: ReactNode;
  readonly facts?: readonly Fact[];
  readonly total?: { readonly label: string; readonly amount: ReactNode } | undefined;
  /** Fields that belong to the act, left. */
  readonly fields?: ReactNode;
  /** The primary button or link, in its form. */
  readonly children: ReactNode;
};

/** The ink foot of a working page: problems left, total under its double rule and the one filled button right. */
export function Foot({ label, problems, facts = [], total, fields, children }: Props) {
  return (
    <section className="foot" aria-label={label}>
      {problems}
      {fields}
      {facts.map((fact) => (
        <div className="fact hide-small" key={fact.label}>
          <span>{fact.label}</span>
          <span>{fact.value}</span>
        </div>
      ))}
      <div className="right">
        {total ? (
          <div className="fact total">
            <span>{total.label}</span>
            <b className="grand">{total.amount}</b>
          </div>
        ) : null}
        {children}
      </div>
    </section>
  );
}
