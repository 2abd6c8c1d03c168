import type { LabelCard } from '#app/domain/catalog/label/label-card.ts';
import { useLabelSpeech } from './use-label-speech.ts';

/** All that a version says, fact by fact. */
export function LabelCardList({ card }: { readonly card: LabelCard }) {
  const { words, day } = useLabelSpeech();
  const says = words.labels.changes;
  const facts = [
    { label: says.fields.partNumber, value: <span className="code">{card.partNumber}</span> },
    { label: says.fields.productName, value: card.productName },
    { label: says.fields.brand, value: card.brand },
    { label: says.fields.gtin, value: card.gtin === null ? says.empty : <span className="code">{card.gtin}</span> },
    { label: says.fields.packaging, value: card.packaging },
    { label: says.fields.validFrom, value: day(card.validFrom) },
    { label: says.fields.markets, value: card.markets.join(', ') },
    ...card.features.map(({ name, value }) => ({ label: name, value })),
  ];
  return (
    <section className="stack" aria-labelledby="card">
      <h2 id="card">{says.card}</h2>
      <dl className="label-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || <span className="soft">{says.empty}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
