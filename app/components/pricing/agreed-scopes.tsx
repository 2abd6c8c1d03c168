import type { AgreedScope } from '#app/domain/pricing/agreement.ts';
import { useSpeech } from '../kit/use-speech.tsx';

/** What is agreed for groups and all goods, in words. */
export function AgreedScopes({ scopes }: { readonly scopes: readonly AgreedScope[] }) {
  const { words, rate, number } = useSpeech();
  const says = words.agreement;
  if (scopes.length === 0) return null;
  const stepText = ({ from, discount }: AgreedScope['steps'][number]) =>
    `${discount === null ? says.byItem : says.discount(rate(discount))}${from > 1 ? ` ${says.fromPieces(number(from))}` : ''}`;
  return (
    <section aria-labelledby="scopes-title">
      <h2 id="scopes-title">{says.scopes}</h2>
      <table className="tbl">
        <tbody>
          {scopes.map(({ group, steps }, at) => (
            <tr key={at}>
              <th scope="row">{group ?? says.allGoods}</th>
              <td>{steps.map(stepText).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
