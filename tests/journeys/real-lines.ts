import { hostScope } from '#app/domain/accounts/scope.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { type Database, openStore } from '#db/database.ts';
import { templateFile } from './template-file.ts';

/** Real lines: what the account bought most often first, each the smallest count sold, in the account's own unit where it has one. */
export async function realLines(email: string, count: number): Promise<readonly TypedLine[]> {
  return onTheYear(async (db) => {
    const bought = await boughtItems(db, email)
      .having((eb) => eb.or([eb('items.multiple', '=', 1), eb('own.label', 'is', null)]))
      .limit(count)
      .execute();
    if (bought.length < count) throw new Error(`${bought.length} items can still be ordered, the journey needs ${count}`);
    return bought.map(({ sku, label, least, multiple, minimum }) => {
      if (label !== null) return { code: sku, quantity: '1', unit: label };
      return { code: sku, quantity: String(Math.ceil(Math.max(least, minimum) / multiple) * multiple), unit: '' };
    });
  });
}

/** An item that is sold in multiples, with a count that breaks its multiple. */
export async function brokenMultiple(email: string): Promise<TypedLine> {
  return onTheYear(async (db) => {
    const item = await boughtItems(db, email).having('items.multiple', '>', 1).having('own.label', 'is', null).limit(1).executeTakeFirstOrThrow();
    return { code: item.sku, quantity: String(item.multiple * 2 + 1), unit: '' };
  });
}

/** What is in stock in plenty and dear enough that a few hundred pieces pass any small credit limit. */
export async function dearItem(): Promise<string> {
  return onTheYear(async (db) => {
    const items = db.selectFrom('items').innerJoin('stock', 'stock.item_id', 'items.id').innerJoin('list_prices', 'list_prices.item_id', 'items.id');
    const dear = items
      .select('items.sku')
      .where('items.status', '=', 'active')
      .where('items.is_public', '=', 1)
      .where('items.multiple', '=', 1)
      .where('items.max_quantity', 'is', null);
    return (await dear.where('list_prices.kind', '=', 'fixed').orderBy('items.cost_ten_thousandths', 'desc').limit(1).executeTakeFirstOrThrow()).sku;
  });
}

/** The year's goods with the smallest count sold: what this buyer's account bought most often first, then what all others did. */
function boughtItems(db: Database, email: string) {
  return db
    .selectFrom('history_lines as bought')
    .innerJoin('users', (join) => join.on('users.email', '=', email))
    .innerJoin('items', 'items.id', 'bought.item_id')
    .leftJoin('account_units as own', (join) => join.onRef('own.item_id', '=', 'items.id').onRef('own.account_id', '=', 'users.account_id'))
    .select(({ fn }) => ['items.sku', 'items.multiple', 'items.min_quantity as minimum', 'own.label', fn.min('bought.quantity').as('least')])
    .where('bought.quantity', '>', 0)
    .where('items.status', '=', 'active')
    .where('items.is_public', '=', 1)
    .where(({ exists, selectFrom }) => exists(selectFrom('list_prices').select('list_prices.id').whereRef('list_prices.item_id', '=', 'items.id')))
    .groupBy(['items.sku', 'items.multiple', 'items.min_quantity', 'own.label'])
    .orderBy(({ eb, fn, ref }) => fn.sum(eb.case().when('bought.account_id', '=', ref('users.account_id')).then(1).else(0).end()), 'desc')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('items.sku');
}

async function onTheYear<T>(ask: (db: Database) => Promise<T>): Promise<T> {
  const store = await openStore({ url: null, file: templateFile(), readOnly: true });
  return ask(store.reader(hostScope('demo'))).finally(() => store.close());
}
