import type { PackingList } from '#app/domain/fulfillment/packing-list.ts';
import type { Context } from '#app/ports/context.ts';
import { LOCALE } from '#app/words/locale.ts';
import { printedPackingList } from '#app/words/printed-packing-list.ts';

/** A packing list as PDF, made anew each time: it changes until the goods leave. */
export function printPackingList(context: Context, list: PackingList): Promise<Uint8Array> {
  return context.documents.packingList(printedPackingList(list, LOCALE));
}
