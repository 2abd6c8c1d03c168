import type { Buyer, Supplier } from '#app/domain/accounts/people.ts';
import { accountRoles, supplierRoles } from '#app/domain/accounts/roles.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { LABEL_POINTS, type LabelCard } from '#app/domain/catalog/label/label-card.ts';
import { addDays, type Day, localTime } from '#app/domain/shared/days.ts';
import { type AccountId, id, type LabelProgramId, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import type { Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { approveLabelVersion, requestLabelChanges } from '#app/use-cases/catalog/label/decide-label-version.ts';
import { drawLabel } from '#app/use-cases/catalog/label/draw-label.ts';
import { openLabelProgram } from '#app/use-cases/catalog/label/open-label-program.ts';
import { answerPin, pinLabel } from '#app/use-cases/catalog/label/pin-label.ts';
import { saveLabelVersion } from '#app/use-cases/catalog/label/save-label-version.ts';
import { sendLabelVersion } from '#app/use-cases/catalog/label/send-label-version.ts';
import { startLabelVersion } from '#app/use-cases/catalog/label/start-label-version.ts';
import { uploadArtwork } from '#app/use-cases/catalog/label/upload-artwork.ts';
import { findReach } from '../queries/accounts/reach.ts';
import { findLabelLife } from '../repositories/catalog/label/label-programs.ts';
import { demoArtwork } from './demo/label-artwork.ts';
import { PRIVATE_SKU } from './demo/private-item.ts';

const DAY_S = 86_400;
const ZONE = 'Europe/London';
const MARKETS = ['GB', 'IE'] as const;
const CHECKS = MARKETS.flatMap((market) => LABEL_POINTS.map((point) => ({ market, point })));
const TIN = { brand: 'Calder Home', name: 'Gift tin, set of 3', gtin: '5012345678900' };
const NEW_TIN_GTIN = '5012345678917';

type Cast = { readonly supplier: Supplier; readonly approver: Buyer; readonly account: string };

/**
 * Programs of the demo's supplier and key account in three states, made as people make them, one step after the other: the own-label tin with
 * a version in force and a next one in review, an item whose version was sent back, and one that is only begun.
 */
export async function loadDemoLabels(context: Context): Promise<void> {
  const cast = await findCast(context);
  if (!cast) return;
  await loadTin(context, cast);
  const [second, third] = await otherItems(context, cast);
  if (second) await loadSentBack(context, cast, second);
  if (third) await opened(at(context, 1), cast, third.sku);
}

async function loadTin(context: Context, cast: Cast): Promise<void> {
  const number = await opened(at(context, 60), cast, PRIVATE_SKU);
  const facts = ['Tinplate, food safe', 'Wipe clean only'];
  const first = { number, card: cardOf(context, { ...TIN, partNumber: 'CD-7001', packaging: 'Sleeve of kraft board, 6 in a carton', from: -50 }), daysAgo: 58 };
  await sent(context, cast, { ...first, artwork: demoArtwork({ ...TIN, facts, top: 66 }) });
  await approved(at(context, 55), cast, number);
  must(await startLabelVersion(at(context, 6), cast.supplier, number));
  const card = cardOf(context, { ...TIN, gtin: NEW_TIN_GTIN, partNumber: 'CD-7001', packaging: 'Sleeve of kraft board, 12 in a carton', from: 30 });
  const version = await sent(context, cast, {
    number,
    card,
    daysAgo: 2,
    artwork: demoArtwork({ ...TIN, gtin: NEW_TIN_GTIN, facts: [...facts, 'Not for the microwave'], top: 58 }),
  });
  const say = { number, version, xPerMille: 730, yPerMille: 900, text: 'The barcode is new. Do our tills have it already?' };
  must(await pinLabel(at(context, 1), cast.approver, say));
  must(
    await answerPin(at(context, 1), cast.supplier, {
      number,
      pin: 1,
      text: 'Twelve in a carton need a number of their own. It goes live with the first delivery.',
      settles: false,
    }),
  );
  must(await pinLabel(at(context, 1), cast.approver, { number, version, xPerMille: 500, yPerMille: 110, text: 'Brand line moved up. Was this asked for?' }));
}

async function loadSentBack(context: Context, cast: Cast, item: Item): Promise<void> {
  const number = await opened(at(context, 20), cast, item.sku);
  const label = { brand: TIN.brand, name: item.name, gtin: '5012345678924' };
  const card = cardOf(context, { ...label, partNumber: 'CD-7002', packaging: 'Swing tag', from: 14 });
  await sent(context, cast, { number, card, daysAgo: 12, artwork: demoArtwork({ ...label, name: 'New this season', facts: ['Made for Calder'], top: 66 }) });
  const review = await inReview(context, cast, number);
  must(
    await requestLabelChanges(at(context, 9), cast.approver, {
      number,
      ...review,
      note: 'Our address is missing, and the brand name needs more room around it.',
    }),
  );
}

type Carding = {
  readonly brand: string;
  readonly name: string;
  readonly gtin: string;
  readonly partNumber: string;
  readonly packaging: string;
  readonly from: number;
};

function cardOf(context: Context, { brand, name, gtin, partNumber, packaging, from }: Carding): LabelCard {
  const today: Day = localTime(context.clock.now(), ZONE).day;
  const features = [{ name: 'Finish', value: 'Cream and slate' }];
  return { partNumber, productName: name, brand, gtin, packaging, features, validFrom: addDays(today, from), markets: MARKETS, checks: CHECKS };
}

type Sending = { readonly number: string; readonly card: LabelCard; readonly artwork: Uint8Array; readonly daysAgo: number };

async function sent(context: Context, { supplier }: Cast, { number, card, artwork, daysAgo }: Sending): Promise<number> {
  const then = at(context, daysAgo);
  const draft = await newestOf(context, supplier, number);
  must(await saveLabelVersion(then, supplier, { number, revision: draft.revision, card }));
  must(await uploadArtwork(then, supplier, { number, fileName: `${card.partNumber.toLowerCase()}-v${draft.version}.svg`, content: artwork }));
  await drawAll(then);
  must(await sendLabelVersion(then, supplier, { number, revision: draft.revision + 2 }));
  return draft.version;
}

/** The pictures are there from the start; the jobs that ask for them find them drawn. */
async function drawAll(context: Context): Promise<void> {
  const db = context.store.reader(hostScope('demo'));
  const jobs = await db.selectFrom('jobs').select('payload').where('kind', '=', 'draw-label').orderBy('id').execute();
  for (const { payload } of jobs.slice(-2)) {
    const drawing: { readonly programId: LabelProgramId; readonly sha256: string; readonly against: string | null } = JSON.parse(payload);
    await drawLabel(context, drawing);
  }
}

async function approved(context: Context, cast: Cast, number: string): Promise<void> {
  must(await approveLabelVersion(context, cast.approver, { number, ...(await inReview(context, cast, number)), note: '' }));
}

async function inReview(context: Context, { supplier }: Cast, number: string): Promise<{ readonly version: number; readonly hash: string }> {
  const { version, state } = await newestOf(context, supplier, number);
  if (state.status !== 'in-review') throw new Error(`version ${version} of ${number} is not in review`);
  return { version, hash: state.hash };
}

async function newestOf(context: Context, supplier: Supplier, number: string) {
  const side = { kind: 'supplier', supplierId: supplier.supplierId } as const;
  const newest = (await findLabelLife(context.store.reader(supplier.scope), side, number))?.versions.at(-1);
  if (!newest) throw new Error(`no version of ${number}`);
  return newest;
}

async function opened(context: Context, { supplier, approver, account }: Cast, sku: string): Promise<string> {
  return must(await openLabelProgram(context, supplier, { sku, account, approver: approver.email })).number;
}

/** The same world so many days ago. */
function at(context: Context, daysAgo: number): Context {
  const then = addSeconds(context.clock.now(), -daysAgo * DAY_S);
  return { ...context, clock: { now: () => then } };
}

function must<Value, Refusal>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

type Item = { readonly sku: string; readonly name: string };

async function otherItems(context: Context, { supplier }: Cast): Promise<readonly Item[]> {
  const db = context.store.reader(supplier.scope);
  return db
    .selectFrom('items')
    .select(['sku', 'name'])
    .where('supplier_id', '=', supplier.supplierId)
    .where('status', '=', 'active')
    .where('sku', '!=', PRIVATE_SKU)
    .orderBy('sku')
    .limit(2)
    .execute();
}

async function findCast(context: Context): Promise<Cast | null> {
  const db = context.store.reader(hostScope('demo'));
  const people = await db.selectFrom('users').selectAll().where('email', 'in', ['approver@key.example', 'catalog@supplier.example']).execute();
  const [approver, supplier] = [people.find((person) => person.account_id !== null), people.find((person) => person.supplier_id !== null)];
  if (!approver?.account_id || !supplier?.supplier_id) return null;
  const accountId = id<AccountId>(approver.account_id);
  const supplierId = id<SupplierId>(supplier.supplier_id);
  const account = await db.selectFrom('accounts').select('code').where('id', '=', accountId).executeTakeFirstOrThrow();
  const reach = await findReach(db, accountId);
  if (!reach) return null;
  const { accounts, lineage } = reach;
  return {
    account: account.code,
    approver: {
      ...nameOf(approver),
      kind: 'buyer',
      roles: accountRoles(JSON.parse(approver.roles)),
      accountId,
      siteId: accountId,
      scope: { kind: 'accounts', accounts, lineage },
      acting: null,
    },
    supplier: {
      ...nameOf(supplier),
      kind: 'supplier',
      roles: supplierRoles(JSON.parse(supplier.roles)),
      supplierId,
      scope: { kind: 'supplier', supplier: supplierId },
    },
  };
}

function nameOf(user: { readonly id: string; readonly name: string; readonly email: string }) {
  return { userId: id<UserId>(user.id), name: user.name, email: user.email };
}
