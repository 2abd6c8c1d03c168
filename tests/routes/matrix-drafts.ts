import type { Buyer } from '#app/domain/accounts/people.ts';
import { saveDraft } from '#app/use-cases/ordering/save-draft.ts';
import { aBuyer, aListPrice, anItem, insert, stock, taxRates } from '#tests/support/builders.ts';
import { asSeen, typed } from '#tests/support/ordering.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

/** A draft of each account as its pad posts it. */
export async function pads(world: World): Promise<Sample> {
  const { own, foreign } = await aDraftOfEach(world);
  const pad = (draft: string): Target => ({
    params: { draft },
    form: {
      key: 'k'.repeat(43),
      version: '1',
      name: '',
      poNumber: '',
      requestedOn: '',
      'lines[0].code': 'MUG1',
      'lines[0].quantity': '3',
      'lines[0].unit': '',
    },
  });
  return { own: pad(own.number), foreign: pad(foreign.number), absent: pad('D-0000-0000') };
}

/** The same draft as its review places it. */
export async function reviews(world: World): Promise<Sample> {
  const { own, foreign } = await aDraftOfEach(world);
  const review = ({ number, key, seen, seenTotal }: typeof own): Target => ({
    params: { draft: number },
    form: { submissionKey: key, version: '1', seen, seenTotal },
  });
  return { own: review(own), foreign: review(foreign), absent: review({ ...own, number: 'D-0000-0000' }) };
}

async function aDraftOfEach(world: World) {
  const { store, app } = world;
  await taxRates(store);
  await insert(store, 'carriage_rules', { id: 'carriage', country: '*', account_class: '*', currency: 'GBP', charge: 500, free_from: null });
  const item = await anItem(store, { sku: 'MUG1' });
  await aListPrice(store, { itemId: item.id });
  await stock(store, { itemId: item.id, onHand: 100 });
  const write = async ({ account, site }: World['own'], key: string) => {
    const buyer: Buyer = await aBuyer(store, { accountId: account.id, siteId: site.id });
    const lines = [typed('MUG1', 2)];
    const saved = await saveDraft(app, buyer, { number: null, key, version: 0, lines, name: '', poNumber: '', requestedOn: null, locale: 'en-GB' });
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    const { seen, seenTotal } = await asSeen(app, buyer, lines);
    return { number: saved.value.draft.number, key, seen: JSON.stringify(seen), seenTotal: String(seenTotal) };
  };
  return { own: await write(world.own, 'o'.repeat(43)), foreign: await write(world.foreign, 'f'.repeat(43)) };
}
