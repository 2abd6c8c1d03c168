import type { ItemChange } from '#app/domain/catalog/item-card.ts';
import type { OwnItemPage } from '#app/domain/catalog/own-item-page.ts';
import type { OfficeWords } from '#app/words/office-words.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { factName, factText } from './item-words.ts';

/** Who changed what of an item, newest first. */
export function OwnItemChanges({ item }: { readonly item: OwnItemPage }) {
  const { words, instant } = useOfficeSpeech();
  const says = words.supply.page;
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{says.history}</h2>
      {item.changes.length === 0 ? (
        <p className="soft">{says.neverChanged}</p>
      ) : (
        <TableRegion caption={says.historyCaption} size="slim">
          <thead>
            <tr>
              <th scope="col">{says.at}</th>
              <th scope="col">{says.what}</th>
              <th scope="col">{says.who}</th>
            </tr>
          </thead>
          <tbody>
            {item.changes.map((saved) => (
              <tr key={saved.id}>
                <td className="nowrap">{instant(saved.at)}</td>
                <td>
                  {saved.changes.map((change) => (
                    <div key={`${change.pack ?? ''} ${change.field}`}>{changeInWords(change, item, words)}</div>
                  ))}
                </td>
                <td>{saved.who}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}

function changeInWords(change: ItemChange, item: OwnItemPage, words: OfficeWords): string {
  const texts = words.supply.page.from(factText(change.field, change.before, words), factText(change.field, change.after, words));
  return `${factName(change, item, words)}: ${texts}`;
}
