import { assertNever } from '../../shared/assert.ts';
import type { LedgerRow, LedgerRules } from './ledger-row.ts';

/** What a row is. The first five belong to an account and are loaded as history; the others are left out, for this reason. */
export type RowClass =
  | 'goods-sold'
  | 'goods-credited'
  | 'goods-free'
  | 'charge'
  | 'charge-credited'
  | 'adjustment'
  | 'stock-written-off'
  | 'stock-corrected'
  | 'consumer-credit'
  | 'consumer-sale';

export const ROW_CLASSES: readonly RowClass[] = [
  'goods-sold',
  'goods-credited',
  'goods-free',
  'charge',
  'charge-credited',
  'adjustment',
  'stock-written-off',
  'stock-corrected',
  'consumer-credit',
  'consumer-sale',
];

/** The one class a row belongs to, by the first rule that fits. Source: docs/demo-data.md, "Every row accounted for". */
export function classifyLedgerRow(row: LedgerRow, rules: LedgerRules): RowClass {
  if (rules.adjustmentPrefix !== '' && row.document.startsWith(rules.adjustmentPrefix)) return 'adjustment';
  if (row.customer === null) return classOfNobody(row, rules);
  const isGoods = rules.goods.test(row.sku);
  if (row.quantity < 0) return isGoods ? 'goods-credited' : 'charge-credited';
  if (!isGoods) return 'charge';
  return row.price === 0 ? 'goods-free' : 'goods-sold';
}

/** Whether rows of a class become history of an account. */
export function isLoaded(rowClass: RowClass): boolean {
  switch (rowClass) {
    case 'goods-sold':
    case 'goods-credited':
    case 'goods-free':
    case 'charge':
    case 'charge-credited':
      return true;
    case 'adjustment':
    case 'stock-written-off':
    case 'stock-corrected':
    case 'consumer-credit':
    case 'consumer-sale':
      return false;
    default:
      return assertNever(rowClass);
  }
}

function classOfNobody(row: LedgerRow, rules: LedgerRules): RowClass {
  if (row.price === 0) return row.quantity < 0 ? 'stock-written-off' : 'stock-corrected';
  const isCredit = row.quantity < 0 || (rules.creditPrefix !== '' && row.document.startsWith(rules.creditPrefix));
  return isCredit ? 'consumer-credit' : 'consumer-sale';
}
