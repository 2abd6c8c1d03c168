import type { Aging, AgingBucket } from '#app/domain/billing/aging.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = {
  readonly aging: readonly Aging[];
  readonly today: Day;
  /** Where the open documents of one part are listed; null as bucket: all of them. */
  readonly hrefOf: (bucket: AgingBucket | null) => string;
  readonly current?: AgingBucket | null;
};

const BUCKETS: readonly AgingBucket[] = ['current', '1-30', '31-60', '61-90', '90+'];

/** What is open by how long it is overdue, a strip of numbers per currency; each number leads to its documents. */
export function AgingStrip({ aging, today, hrefOf, current = null }: Props) {
  const { words, day } = useSpeech();
  const says = words.invoices.aging;
  return (
    <section className="aging" aria-label={says.basis(day(today))}>
      {aging.map((one) => (
        <Strip key={one.currency} aging={one} hrefOf={hrefOf} current={current} />
      ))}
      <p className="note soft">{says.basis(day(today))}</p>
    </section>
  );
}

function Strip({ aging, hrefOf, current }: Pick<Props, 'hrefOf'> & { readonly aging: Aging; readonly current: AgingBucket | null }) {
  const { words, money } = useSpeech();
  const says = words.invoices.aging;
  return (
    <dl className="facts" aria-label={says.title(aging.currency)}>
      {BUCKETS.map((bucket) => (
        <div key={bucket} aria-current={bucket === current ? 'true' : undefined}>
          <dt>{says.bucket[bucket]}</dt>
          <dd>
            {aging.buckets[bucket].minor === 0 ? (
              <span className="soft">{money(aging.buckets[bucket])}</span>
            ) : (
              <a href={hrefOf(bucket)}>{money(aging.buckets[bucket])}</a>
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{says.total}</dt>
        <dd>
          <a className="grand" href={hrefOf(null)}>
            {money(aging.total)}
          </a>
        </dd>
      </div>
    </dl>
  );
}
