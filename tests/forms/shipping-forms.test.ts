import { expect, test } from 'vitest';
import { readForm } from '#app/forms/read-form.ts';
import { returnForm, returnTyped, shipForm, shipTyped, startShipmentForm } from '#app/forms/shipping-forms.ts';

function posted(fields: Readonly<Record<string, string>>): Request {
  return new Request('http://localhost/ops/ship', { method: 'POST', body: new URLSearchParams(fields) });
}

const SHIP = { version: '1', 'counted[0]': '1 024', packages: '2', weight: '12,5', carrier: ' Northway ', tracking: '', note: '' };

test('ticked boxes are read with the gaps that empty ones leave, none included', async () => {
  expect(await readForm(posted({ 'take[1]': 'p1', 'take[3]': 'p3' }), startShipmentForm)).toEqual({ ok: true, value: { take: ['p1', 'p3'] } });
  expect(await readForm(posted({ 'take[0]': 'p0', 'take[1]': 'p1' }), startShipmentForm)).toEqual({ ok: true, value: { take: ['p0', 'p1'] } });
  expect(await readForm(posted({}), startShipmentForm)).toEqual({ ok: true, value: { take: [] } });
});

test.each([
  ['12,5', 12_500],
  ['0.125', 125],
  ['7', 7_000],
  ['', null],
])('a weight of “%s” kg is %s g', async (typed, grams) => {
  const form = await readForm(posted({ ...SHIP, weight: typed }), shipForm);
  expect(form.ok && form.value.weight).toBe(grams);
});

test('what cannot be read is said by field, and what can is typed again as it was', async () => {
  const wrong = await readForm(posted({ ...SHIP, 'counted[0]': '-1', packages: '0', weight: 'heavy' }), shipForm);
  expect(wrong.ok ? [] : wrong.problems).toEqual([
    { field: 'counted[0]', message: 'count-missing' },
    { field: 'packages', message: 'packages-missing' },
    { field: 'weight', message: 'weight-unreadable' },
  ]);
  const form = await readForm(posted(SHIP), shipForm);
  expect(form.ok && shipTyped(form.value)).toEqual({ 'counted[0]': '1024', packages: '2', weight: '12.5', carrier: 'Northway', tracking: '', note: '' });
});

test('a return with empty lines takes none of them back', async () => {
  const fields = {
    version: '2',
    reason: 'Arrived broken',
    'lines[0].quantity': '',
    'lines[0].disposition': 'restock',
    'lines[1].quantity': '3',
    'lines[1].disposition': 'scrap',
  };
  const form = await readForm(posted(fields), returnForm);
  expect(form.ok && form.value.lines.map((line) => line.quantity)).toEqual([0, 3]);
  const { version, ...typed } = fields;
  expect(form.ok && returnTyped(form.value)).toEqual(typed);
});
