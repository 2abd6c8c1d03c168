import type { ReactNode } from 'react';

type Props = {
  /** The answer the drawing gives, in a sentence. */
  readonly title: string;
  /** A short name for the part that scrolls on phones. */
  readonly name: string;
  readonly drawing: ReactNode;
  /** The numbers behind it, always in the page. */
  readonly children?: ReactNode;
};

/** A drawing under its answer, in a region that scrolls sideways and takes focus where it is too wide. */
export function Figure({ title, name, drawing, children }: Props) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <section className="fig" tabIndex={0} aria-label={name}>
        {drawing}
      </section>
      {children}
    </figure>
  );
}
