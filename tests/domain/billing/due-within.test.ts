import { expect, test } from 'vitest';
import { type AgingBucket, agingBucket } from '#app/domain/billing/aging.ts';
import { dueWithin } from '#app/domain/billing/due-within.ts';
import { addDays, day, daysBetween } from '#app/domain/shared/days.ts';

const ON = day('2026-03-04');
const BUCKETS: readonly AgingBucket[] = ['current', '1-30', '31-60', '61-90', '90+'];

test('a due day lies within the bucket that its days past due fall in, and in no other', () => {
  for (let late = -5; late <= 130; late++) {
    const dueOn = addDays(ON, -late);
    const within = BUCKETS.filter((bucket) => {
      const { from, to } = dueWithin(bucket, ON);
      return (from === null || from <= dueOn) && (to === null || dueOn <= to);
    });
    expect(within, `${late} days`).toEqual([agingBucket(daysBetween(dueOn, ON))]);
  }
});
