import { addDays, type Day } from '../shared/days.ts';
import type { AgingBucket } from './aging.ts';

/** Days past due at which each bucket begins and ends; null: without end. Source: domain.md part 15. */
const PAST_DUE: Readonly<Record<AgingBucket, readonly [least: number | null, most: number | null]>> = {
  current: [null, 0],
  '1-30': [1, 30],
  '31-60': [31, 60],
  '61-90': [61, 90],
  '90+': [91, null],
};

/** The due days of what lies in a bucket on a day, both ends included; null: without end. The other way round from agingBucket. */
export function dueWithin(bucket: AgingBucket, on: Day): { readonly from: Day | null; readonly to: Day | null } {
  const [least, most] = PAST_DUE[bucket];
  return { from: most === null ? null : addDays(on, -most), to: least === null ? null : addDays(on, -least) };
}
