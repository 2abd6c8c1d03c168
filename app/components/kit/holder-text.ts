import type { PriceSource } from '#app/domain/pricing/own-price.ts';
import type { Speech } from '#app/words/speech.ts';

/** Whose price it is, by the name on paper: a contract with its version, the list of a class, a price list. */
export function holderText(holder: PriceSource, speech: Speech): string {
  const words = speech.words.pricing.holder;
  if (holder.kind === 'contract') return words.contract(holder.number, holder.version, holder.accountName);
  return words[holder.kind](holder.name);
}
