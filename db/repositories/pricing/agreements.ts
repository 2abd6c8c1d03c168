import type { AccountChain } from '#app/domain/accounts/account-chain.ts';
import type { AgreedScope } from '#app/domain/pricing/agreement.ts';
import type { ContractLife } from '#app/domain/pricing/terms.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ContractId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { selectListItems } from '../catalog/assortment.ts';

/** A contract of a node of the chain, with whose it is. */
export type KnownContract = ContractLife & { readonly accountName: string; readonly currency: string };

/** Every contract of the chain that is active, whatever its days. */
export async function loadActiveContracts(db: Database, chain: AccountChain): Promise<readonly KnownContract[]> {
  const rows = await db
    .selectFrom('contracts')
    .select(['id', 'account_id', 'number', 'version', 'currency', 'status', 'valid_from', 'valid_to', 'activated_at'])
    .where(
      'account_id',
      'in',
      chain.map((node) => node.accountId),
    )
    .where('status', '=', 'active')
    .execute();
  return rows.map((row) => {
    const distance = chain.findIndex((node) => node.accountId === row.account_id);
    return {
      contractId: id<ContractId>(row.id),
      number: row.number,
      version: row.version,
      distance,
      status: row.status,
      validFrom: row.valid_from as Day,
      validTo: row.valid_to as Day | null,
      activatedAt: row.activated_at as Instant | null,
      accountName: chain[distance]?.name ?? '',
      currency: row.currency,
    };
  });
}

type Lines = { readonly contractId: ContractId; readonly chainIds: readonly AccountId[] };

/** Items the contract names and the account may see, by name; how many there are. */
export async function loadAgreedItems(db: Database, { contractId, chainIds }: Lines, page: { readonly offset: number; readonly limit: number }) {
  const named = selectListItems(db, chainIds).where('item.id', 'in', (eb) =>
    eb
      .selectFrom('contract_lines as line')
      .select('line.item_id')
      .where('line.account_id', 'in', chainIds)
      .where('line.contract_id', '=', contractId)
      .where('line.item_id', 'is not', null)
      .$castTo<{ item_id: string }>(),
  );
  const { total } = await named
    .clearSelect()
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('total'))
    .executeTakeFirstOrThrow();
  const rows = await named.orderBy('item.name').orderBy('item.sku').limit(page.limit).offset(page.offset).execute();
  return { rows, total };
}

/** Lines of the contract for a group or all goods; a markup on cost is not told. */
export async function loadAgreedScopes(db: Database, { contractId, chainIds }: Lines): Promise<readonly AgreedScope[]> {
  const rows = await db
    .selectFrom('contract_lines as line')
    .leftJoin('item_groups as item_group', 'item_group.id', 'line.group_id')
    .select(['line.kind', 'line.breaks', 'item_group.name'])
    .where('line.account_id', 'in', chainIds)
    .where('line.contract_id', '=', contractId)
    .where('line.item_id', 'is', null)
    .orderBy('item_group.name')
    .orderBy('line.id')
    .execute();
  return rows.map((row) => ({ group: row.name, steps: toSteps(row.breaks, row.kind === 'discount') }));
}

function toSteps(text: string, isDiscount: boolean): AgreedScope['steps'] {
  const pairs: readonly (readonly [number, number])[] = JSON.parse(text);
  return pairs.map(([from, value]) => ({ from, discount: isDiscount ? value : null }));
}
