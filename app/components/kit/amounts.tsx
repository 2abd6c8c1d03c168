import type { Money } from '#app/domain/shared/money.ts';
import { useSpeech } from './use-speech.tsx';

/** One amount per currency, each on a line of its own: never a sum across currencies. */
export function Amounts({ amounts }: { readonly amounts: readonly Money[] }) {
  const { money } = useSpeech();
  return amounts.map((amount) => <div key={amount.currency}>{money(amount)}</div>);
}
