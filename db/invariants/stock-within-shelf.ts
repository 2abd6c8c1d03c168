import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** 0 ≤ reserved ≤ on hand for every item, warehouse and owner. */
export const checkStockWithinShelf = checkBy(sql`
  select item_id as subject, 'reserved ' || reserved || ' of ' || on_hand || ' on hand' as problem
  from stock where reserved < 0 or reserved > on_hand`);
