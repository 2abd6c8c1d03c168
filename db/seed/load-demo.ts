import { hostScope } from '#app/domain/accounts/scope.ts';
import type { LedgerPlan } from '#app/domain/catalog/ledger/ledger-plan.ts';
import type { Ledger } from '#app/domain/catalog/ledger/read-ledger.ts';
import { weeksForward } from '#app/domain/catalog/ledger/weeks-forward.ts';
import { localTime } from '#app/domain/shared/days.ts';
import type { Context } from '#app/ports/context.ts';
import { type ImportReport, importLedgerIn, readSource } from '#app/use-cases/catalog/import-ledger.ts';
import { inTransaction, type Tx } from '../database.ts';
import { insertMany } from '../repositories/insert-many.ts';
import { accountUnitsOf, contractLinesOf, contractOf, itemCodesOf, keyBuyers } from './demo/contracts.ts';
import { DEMO_CURRENCY, DEMO_RULES, demoRows, partOfLedger, YEAR_SHA256 } from './demo/demo-ledger.ts';
import { type Classes, dressAccounts } from './demo/dress-accounts.ts';
import { DEMO_SUPPLIERS, dressItems } from './demo/dress-items.ts';
import { carriageRules, DEMO_HOST, hostFacts, legalEntity, numberSeries, taxRates } from './demo/host.ts';
import { DEMO_GROUPS } from './demo/item-groups.ts';
import { castOf, DEMO_PASSWORD, demoPeople, type Persona, teamRows, userRows } from './demo/people.ts';
import { countryOf } from './demo/places.ts';
import { insertPrivateItem } from './demo/private-item.ts';
import { openingMoves, protectionRows, receiptRows, shelves, stockRows } from './demo/supply.ts';

const ZONE = 'Europe/London';
const ALL: DemoSize = { classes: { key: 20, growth: 80 }, customers: null, skus: null };
const EXCLUDED_ITEMS = 5;

export type DemoLoaded = { readonly report: ImportReport; readonly personas: readonly Persona[] };
/** How much of the year: only these customers and items (null: all), and how many customers are key and growth. */
export type DemoSize = { readonly classes: Classes; readonly customers: ReadonlySet<string> | null; readonly skus: ReadonlySet<string> | null };
export type DemoOptions = {
  readonly size?: DemoSize;
  readonly onProgress?: (progress: { readonly loaded: number; readonly of: number }) => void;
};

/** Loads the real year by the import, then what the demo invents around it, all in one transaction of an empty database. */
export async function loadDemo(context: Context, { size = ALL, ...options }: DemoOptions = {}): Promise<DemoLoaded> {
  const passwordHash = await context.passwords.hash(DEMO_PASSWORD);
  const { day: today } = localTime(context.clock.now(), ZONE);
  const dress = (ledger: Ledger) => ({
    groups: DEMO_GROUPS,
    suppliers: DEMO_SUPPLIERS,
    itemOf: dressItems(ledger),
    accountOf: dressAccounts(size.classes),
    countryOf: (word: string) => countryOf(word).code,
    shiftDays: weeksForward({ last: ledger.lastDay, today }),
  });
  const source = { name: 'UCI Online Retail, bundled', sha256: YEAR_SHA256, rows: demoRows(size), problems: [] };
  const command = { source, rules: DEMO_RULES, currency: DEMO_CURRENCY, dress, part: (read: Ledger) => partOfLedger(read, size), ...options };
  const ledger = readSource(command);
  return inTransaction(context, hostScope('demo'), async (tx) => {
    const imported = await importLedgerIn(tx, { context, command, ledger });
    if (!imported.ok) throw new Error(`the bundled year was refused: ${imported.refusal.kind}`);
    const { plan, report } = imported.value;
    const personas = await insertInvented(tx, { context, ledger: imported.value.ledger, plan, passwordHash });
    return { report, personas };
  });
}

type Invention = { readonly context: Context; readonly ledger: Ledger; readonly plan: LedgerPlan; readonly passwordHash: string };

/** Everything the year does not hold: people, contracts, units, stock, protections, taxes, carriage. */
async function insertInvented(tx: Tx, { context, ledger, plan, passwordHash }: Invention): Promise<readonly Persona[]> {
  const nextId = context.ids.next;
  const cast = castOf(plan);
  const people = demoPeople(cast, plan.suppliers, DEMO_HOST);
  const users = userRows(people, { passwordHash, at: context.clock.now(), nextId });
  await insertMany(tx, 'users', users);
  await insertMany(tx, 'account_team', teamRows(plan, cast, users));
  await insertMany(tx, 'tax_rates', taxRates(nextId));
  await insertMany(tx, 'carriage_rules', carriageRules(nextId));
  const entity = legalEntity(nextId);
  await insertMany(tx, 'legal_entities', [entity]);
  await insertMany(tx, 'number_series', numberSeries(entity));
  await insertTerms(tx, { context, ledger, plan });
  const personas = people.map(({ email, name, roles, of }) => ({ email, name, roles, of }));
  await insertMany(tx, 'host_facts', hostFacts(personas));
  return personas;
}

async function insertTerms(tx: Tx, { context, ledger, plan }: Omit<Invention, 'passwordHash'>): Promise<void> {
  const [at, nextId] = [context.clock.now(), context.ids.next];
  const { day: today } = localTime(at, ZONE);
  const buyers = keyBuyers(plan);
  const contracts = buyers.map((buyer) => ({ buyer, contract: contractOf(buyer, { today, at, nextId }) }));
  await insertMany(
    tx,
    'contracts',
    contracts.map(({ contract }) => contract),
  );
  await insertMany(
    tx,
    'contract_lines',
    contracts.flatMap(({ buyer, contract }) => contractLinesOf(buyer, contract, nextId)),
  );
  await insertMany(
    tx,
    'account_units',
    buyers.flatMap((buyer) => accountUnitsOf(buyer, nextId)),
  );
  await insertMany(tx, 'account_item_codes', buyers.flatMap(itemCodesOf));

  const warehouse = { id: nextId(), code: 'LEEDS', name: 'Leeds warehouse', zone: ZONE };
  await insertMany(tx, 'warehouses', [warehouse]);
  const shelving = { warehouseId: warehouse.id, at, nextId };
  const shelf = shelves({ items: plan.items, sold: new Map(ledger.items.map((item) => [item.sku, item])), today });
  await insertMany(tx, 'stock', stockRows(shelf, shelving));
  await insertMany(tx, 'stock_moves', openingMoves(shelf, shelving));
  await insertMany(tx, 'receipts', receiptRows(shelf, shelving));
  await insertMany(tx, 'protections', protectionRows(shelf, { buyers, today, nextId }));

  const { own, other } = castOf(plan);
  const ownContract = contracts.find(({ buyer }) => buyer.account === own);
  if (ownContract) await insertPrivateItem(tx, plan, { account: own, contractId: ownContract.contract.id, warehouseId: warehouse.id, at, nextId });
  const excluded = plan.items.filter((item) => item.groupCode === 'paper-cards' && item.status === 'active').slice(0, EXCLUDED_ITEMS);
  await insertMany(
    tx,
    'item_exclusions',
    excluded.map((item) => ({ item_id: item.id, account_id: other.id })),
  );
}
