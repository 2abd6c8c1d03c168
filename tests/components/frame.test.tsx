import { describe, expect, test } from 'vitest';
import { Frame } from '#app/components/frame/frame.tsx';
import type { FrameData } from '#app/components/frame/frame-data.ts';
import { currentEntry, navigationFor } from '#app/components/frame/navigation.ts';
import { buyerFrame, staffFrame } from './gallery.tsx';
import { htmlOf, valuesOf } from './markup.ts';

const frameOf = (data: FrameData) =>
  htmlOf(
    <Frame data={data} pathname="/orders/45-118820" here="/orders/45-118820?x=1">
      <p>sheet</p>
    </Frame>,
  );
const namesOf = (person: FrameData['person']) =>
  navigationFor(person)
    .flat()
    .map(({ name }) => name);

describe('the rail', () => {
  test('shows a buyer the places of a buyer, and marks the page one is on', () => {
    const html = frameOf(buyerFrame);
    expect(html).toContain('<a href="/orders" aria-current="page"');
    expect(valuesOf(html, 'aria-current').filter((value) => value === 'page')).toHaveLength(1);
    expect(html).not.toContain('/admin/');
  });

  test('shows staff only what their roles open', () => {
    expect(namesOf({ ...staffFrame.person, roles: ['operations'] })).toEqual(['toShip', 'shipments', 'returns', 'receipts', 'stock', 'opsOrders']);
    expect(namesOf({ ...staffFrame.person, roles: ['finance'] })).toEqual([
      'opsOrders',
      'finance',
      'reviewQueue',
      'financeInvoices',
      'cash',
      'holds',
      'ledger',
    ]);
  });

  test('spares payables the pad, but not someone who also buys', () => {
    expect(namesOf({ ...buyerFrame.person, roles: ['payables'] })).not.toContain('pad');
    expect(namesOf({ ...buyerFrame.person, roles: ['payables'] })).toContain('invoices');
    expect(namesOf({ ...buyerFrame.person, roles: ['approver'] })).not.toContain('invoices');
    expect(namesOf({ ...buyerFrame.person, roles: ['payables', 'buyer'] })).toContain('pad');
  });

  test('gives each place of a person its own chord', () => {
    for (const person of [buyerFrame.person, staffFrame.person]) {
      const keys = navigationFor(person)
        .flat()
        .map(({ key }) => key);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  test('does not take /orders for /order', () => {
    const groups = navigationFor(buyerFrame.person);
    expect(currentEntry(groups, '/order/D-1')?.name).toBe('pad');
    expect(currentEntry(groups, '/orders')?.name).toBe('orders');
    expect(currentEntry(groups, '/nowhere')).toBeNull();
  });
});

describe('the frame', () => {
  test('names the account manager with phone and mail on every page of a buyer', () => {
    const html = frameOf(buyerFrame);
    expect(html).toContain('Niamh Corrigan');
    expect(html).toContain('href="tel:+35315550142"');
    expect(html).toContain('href="mailto:niamh.corrigan@ashgrove.example"');
  });

  test('says for whom and why one is acting, and lets one leave by a form', () => {
    const html = frameOf({ ...buyerFrame, acting: { accountName: 'Dunmore Keane', reason: 'phone call' } });
    expect(html).toContain('You order for <b>Dunmore Keane</b>. Reason: phone call');
    expect(html).toContain('<form method="post" action="/act/stop">');
    expect(frameOf(buyerFrame)).not.toContain('/act/stop');
  });

  test('switches the ship-to by a form that comes back to this page', () => {
    const html = frameOf(buyerFrame);
    expect(html).toContain('action="/switch-site"');
    expect(html).toContain('name="from" value="/orders/45-118820?x=1"');
    expect(html).toContain('name="siteId" value="s1" aria-current="true"');
  });

  test('offers no switch to an account with one ship-to', () => {
    const account = { name: 'Small Shop', siteId: 's1', sites: [{ id: 's1', name: 'Door' }] };
    expect(frameOf({ ...buyerFrame, account })).not.toContain('/switch-site');
  });

  test('shows names as text, whatever they contain', () => {
    const html = frameOf({
      ...buyerFrame,
      person: { ...buyerFrame.person, name: '<img src=x onerror=alert(1)>' },
      acting: { accountName: '"><script>', reason: '</p>' },
    });
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});
