import { expect, test } from 'vitest';
import { weekdaysText } from '#app/components/accounts/weekdays.ts';

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

test.each([
  [[1, 2, 3, 4, 5], 'Mon–Fri'],
  [[1, 3, 5], 'Mon, Wed, Fri'],
  [[2, 3], 'Tue, Wed'],
  [[5, 1, 2, 3], 'Mon–Wed, Fri'],
  [[7], 'Sun'],
  [[], ''],
])('weekdays %j read %s', (days, text) => expect(weekdaysText(days, NAMES)).toBe(text));
