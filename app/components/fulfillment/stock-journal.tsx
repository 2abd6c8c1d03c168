import type { StockMoveTold } from '#app/domain/fulfillment/stock-page.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** How the goods came and went, newest first. */
export function StockJournal({ moves }: { readonly moves: readonly StockMoveTold[] }) {
  const { words, number, instant } = useOfficeSpeech();
  const says = words.stock.page;
  return (
    <section className="stack" aria-labelledby="journal">
      <h2 id="journal">{says.journal}</h2>
      <TableRegion caption={says.journalCaption} size="slim">
        <thead>
          <tr>
            <th scope="col">{says.at}</th>
            <th scope="col">{says.what}</th>
            <th className="n g" scope="col">
              {says.change}
            </th>
            <th scope="col">{says.who}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={move.id}>
              <td className="nowrap">{instant(move.at)}</td>
              <th scope="row">
                {wordOf(move.kind, says.kinds)} <About about={move.about} />
              </th>
              <td className="n g">{move.quantity > 0 ? `+${number(move.quantity)}` : number(move.quantity)}</td>
              <td>{move.who ?? <span className="soft">{says.portal}</span>}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
}

function About({ about }: Pick<StockMoveTold, 'about'>) {
  if (about === null) return null;
  if (about.kind === 'reason') return <small className="soft">{about.text}</small>;
  const href = about.kind === 'shipment' ? paths.shipment(about.text) : paths.returns({ q: about.text });
  return (
    <a className="code" href={href}>
      {about.text}
    </a>
  );
}

/** A kind without a word stands for itself: the journal hides nothing. */
function wordOf(kind: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, kind) ? (words[kind] ?? kind) : kind;
}
