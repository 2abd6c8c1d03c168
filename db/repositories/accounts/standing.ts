import type { AccountChain, AccountNode } from '#app/domain/accounts/account-chain.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import type { ShipCalendar } from '#app/domain/fulfillment/supply.ts';
import type { ContractTerms } from '#app/domain/pricing/terms.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type Day, type Instant, isWithin, localTime } from '#app/domain/shared/days.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { toCalendar } from '../fulfillment/sites.ts';

/** Where a buyer stands: its ship-to with the nodes above, the clock there, when goods can reach it, and what its contracts say. */
export type Standing = {
  readonly chain: AccountChain;
  readonly now: { readonly day: Day; readonly time: string };
  readonly calendar: ShipCalendar;
  /** Where the goods go, which decides tax and carriage. */
  readonly shipToCountry: string;
  readonly contracts: readonly ContractTerms[];
};

/** All of it in one statement, for pages and prices that are read far more often than anything is ordered. */
export async function loadStanding(db: Database, { siteId, scope }: Pick<Buyer, 'siteId' | 'scope'>, at: Instant): Promise<Standing> {
  const rows = await readStanding(db, { siteId, lineage: scope.lineage });
  const site = rows[0];
  assert(
    site?.ship_to_country && site.delivery_days !== null && site.transit_days !== null && site.cut_off !== null,
    `account ${siteId} is a site with an address`,
  );
  const now = localTime(at, site.host_zone ?? 'UTC');
  const nodes = [...new Map(rows.map((row) => [row.id, row])).values()];
  const [first, ...above] = nodes.map(toNode);
  assert(first, `site ${siteId} stands in the account tree`);
  return {
    chain: [first, ...above],
    now,
    calendar: toCalendar({ delivery_days: site.delivery_days, transit_days: site.transit_days, cut_off: site.cut_off }),
    shipToCountry: site.ship_to_country,
    contracts: rows.flatMap((row) =>
      toTerms(
        row,
        nodes.findIndex((node) => node.id === row.id),
        now.day,
      ),
    ),
  };
}

type StandingRow = Awaited<ReturnType<typeof readStanding>>[number];

/** One row a node, or one a node and active contract of it, nearest node first; the address is on the site's own rows. */
const readStanding = prepared((db, { siteId, lineage }: { readonly siteId: AccountId; readonly lineage: readonly AccountId[] }) =>
  db
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as node', 'node.id', 'tree.ancestor_id')
    .leftJoin('sites as site', (join) => join.onRef('site.account_id', '=', 'node.id').on('site.account_id', '=', siteId))
    .leftJoin('contracts as contract', (join) =>
      join.onRef('contract.account_id', '=', 'node.id').on('contract.account_id', 'in', lineage).on('contract.status', '=', 'active'),
    )
    .select([
      'node.id',
      'node.name',
      'node.class',
      'node.country',
      'node.currency',
      'node.credit_limit',
      'node.payment_days',
      'node.po_required',
      'site.country as ship_to_country',
      'site.delivery_days',
      'site.transit_days',
      'site.cut_off',
      'contract.id as contract_id',
      'contract.valid_from',
      'contract.valid_to',
      'contract.payment_days as agreed_payment_days',
      'contract.priority_rank',
      'contract.best_price',
      'contract.carriage_free_from',
    ])
    .select((eb) => eb.selectFrom('host_facts').select('host_facts.value').where('host_facts.name', '=', 'zone').as('host_zone'))
    .where('tree.account_id', '=', siteId)
    .where('node.id', 'in', lineage)
    .orderBy('tree.distance')
    .orderBy('contract.valid_from', 'desc')
    .orderBy('contract.id'),
);

function toNode(row: StandingRow): AccountNode {
  return {
    accountId: id<AccountId>(row.id),
    name: row.name,
    class: row.class,
    country: row.country,
    currency: row.currency,
    creditLimit: row.credit_limit,
    paymentDays: row.payment_days,
    poRequired: row.po_required === null ? null : row.po_required === 1,
  };
}

function toTerms(row: StandingRow, distance: number, on: Day): readonly ContractTerms[] {
  if (row.contract_id === null || !isWithin(on, { from: row.valid_from as Day, to: row.valid_to as Day | null })) return [];
  return [
    {
      accountId: id<AccountId>(row.id),
      distance,
      paymentDays: row.agreed_payment_days,
      priorityRank: row.priority_rank,
      bestPrice: row.best_price === null ? null : row.best_price === 1,
      carriageFreeFrom: row.carriage_free_from,
    },
  ];
}
