import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { labelTexts } from '#app/domain/catalog/label/label-card.ts';
import { id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import { requestLabelChanges } from '#app/use-cases/catalog/label/decide-label-version.ts';
import { pinLabel } from '#app/use-cases/catalog/label/pin-label.ts';
import { aLabelWorld, anOpenLabel, FULL_CARD, fillLabel, type LabelWorld, newestOf, sendLabel } from '#tests/support/a-label.ts';
import { anSvg } from '#tests/support/artwork.ts';
import { aBuyer } from '#tests/support/builders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

type Of = 'account' | 'supplier';
type Made = { readonly number: string; readonly hash: string; readonly revision: number };

/** Where a program is left: being drafted, full, sent with a pin on it, or sent back. */
type Stage = 'empty' | 'full' | 'sent' | 'sent-back';

/** A program of whoever knocks from one side, and one of others, left at a stage. */
async function programs(world: World, of: Of, stage: Stage): Promise<{ readonly own: Made; readonly foreign: Made }> {
  const own = await (of === 'account' ? worldOfAccount(world) : worldOfSupplier(world));
  return { own: await made(world, own, stage), foreign: await made(world, await aLabelWorld(world.store), stage) };
}

async function worldOfAccount({ store, own }: World): Promise<LabelWorld> {
  const approver = await aBuyer(store, { accountId: own.account.id, roles: ['approver'] });
  return aLabelWorld(store, { account: own.account, approver });
}

async function worldOfSupplier({ store, users }: World): Promise<LabelWorld> {
  const { userId = '', email = '' } = users.get('catalog-manager') ?? {};
  const row = await store.reader(hostScope('test')).selectFrom('users').select(['supplier_id', 'name']).where('id', '=', userId).executeTakeFirstOrThrow();
  const supplierId = id<SupplierId>(row.supplier_id ?? '');
  const roles: Supplier['roles'] = ['catalog-manager'];
  const scope = { kind: 'supplier', supplier: supplierId } as const;
  return aLabelWorld(store, { supplier: { kind: 'supplier', userId: id<UserId>(userId), name: row.name, email, roles, supplierId, scope } });
}

async function made({ app }: World, of: LabelWorld, stage: Stage): Promise<Made> {
  const number = await anOpenLabel(app, of);
  if (stage === 'empty') return { number, hash: '', revision: 1 };
  if (stage === 'full') {
    await fillLabel(app, of.supplier, { number });
    return { number, hash: '', revision: (await newestOf(app, of.supplier, number)).revision };
  }
  const { version, hash } = await sendLabel(app, of, { number, card: { ...FULL_CARD, partNumber: number }, artwork: anSvg(number) });
  await pinLabel(app, of.approver, { number, version, text: 'Is this measured?', xPerMille: 500, yPerMille: 250 });
  if (stage === 'sent-back') await requestLabelChanges(app, of.approver, { number, version, hash, note: 'Larger' });
  return { number, hash, revision: (await newestOf(app, of.supplier, number)).revision };
}

/** The rows of one side's routes about a program: each names it in the path, and posts what its page would. */
function rows(
  of: Of,
  stage: Stage,
  more: { readonly params?: Readonly<Record<string, string>>; readonly form?: (made: Made) => Readonly<Record<string, string>>; readonly file?: boolean } = {},
) {
  return async (world: World): Promise<Sample> => {
    const { own, foreign } = await programs(world, of, stage);
    const target = (program: Made): Target => ({
      params: { number: program.number, ...more.params },
      ...(more.form ? { form: more.form(program) } : {}),
      ...(more.file ? { file: { field: 'file', name: 'label.svg', bytes: anSvg('matrix') } } : {}),
    });
    return { own: target(own), foreign: target(foreign), absent: target({ ...own, number: 'LP-0000-0000' }) };
  };
}

const decision = ({ hash }: Made) => ({ version: '1', hash, note: 'Larger warning text' });
const pin = () => ({ version: '1', left: '10', top: '20,5', text: 'What is this?' });
const answer = () => ({ text: 'Measured on six candles', settles: '' });
const ofVersion = { params: { version: '1' } };
const ofPin = { params: { pin: '1' }, form: answer };

/** Samples of all routes about label programs. */
export const labelSamples: Readonly<Record<string, (world: World) => Promise<Sample>>> = {
  'routes/_buyer.label-goods.$number.approve': rows('account', 'sent', { form: decision }),
  'routes/_buyer.label-goods.$number.changes': rows('account', 'sent', { form: decision }),
  'routes/_buyer.label-goods.$number.pins.$pin': rows('account', 'sent', ofPin),
  'routes/_buyer.label-goods.$number.pins._index': rows('account', 'sent', { form: pin }),
  'routes/_buyer.label-goods.$number.review': rows('account', 'sent'),
  'routes/_supply.supply.labels.$number._index': rows('supplier', 'empty', { form: () => ({ ...labelTexts(FULL_CARD), revision: '1' }) }),
  'routes/_supply.supply.labels.$number.artwork': rows('supplier', 'empty', { file: true }),
  'routes/_supply.supply.labels.$number.pins.$pin': rows('supplier', 'sent', ofPin),
  'routes/_supply.supply.labels.$number.pins._index': rows('supplier', 'sent', { form: pin }),
  'routes/_supply.supply.labels.$number.send': rows('supplier', 'full', { form: ({ revision }) => ({ revision: String(revision) }) }),
  'routes/_supply.supply.labels.$number.versions': rows('supplier', 'sent-back'),
  'routes/label-goods.$number.files.$version': rows('account', 'sent', ofVersion),
  'routes/label-goods.$number.pictures.$version': rows('account', 'sent', ofVersion),
  'routes/supply.labels.$number.files.$version': rows('supplier', 'sent', ofVersion),
  'routes/supply.labels.$number.pictures.$version': rows('supplier', 'sent', ofVersion),
};
