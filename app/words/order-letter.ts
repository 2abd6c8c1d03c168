import type { OrderStatus } from '#app/domain/ordering/order-page.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { Money } from '#app/domain/shared/money.ts';
import { formatDay } from './format-day.ts';
import { formatMoney } from './format-money.ts';
import { formatNumber } from './format-number.ts';

type LetterOrder = {
  readonly number: string;
  readonly status: OrderStatus;
  readonly poNumber: string | null;
  readonly siteName: string;
  readonly buyer: { readonly name: string };
  readonly total: Money;
  readonly tax: Money;
  readonly lines: readonly {
    readonly sku: string;
    readonly name: string;
    readonly count: number;
    readonly unitLabel: string;
    readonly net: Money;
    readonly portions: readonly { readonly count: number; readonly deliverOn: Day | null }[];
  }[];
};

const LOCALE = 'en-GB';

const CONFIRMED = 'we confirm your order. Prices and dates below are fixed.';

const OPENING: Readonly<Record<LetterOrder['status'], string>> = {
  confirmed: CONFIRMED,
  'in-fulfillment': CONFIRMED,
  shipped: CONFIRMED,
  invoiced: CONFIRMED,
  closed: CONFIRMED,
  'part-confirmed': 'we confirm your order. Prices are fixed; lines marked "date to follow" wait for supply and we will write as soon as it is dated.',
  'on-hold':
    'we have received your order. It is over the credit limit we agreed, so our finance team looks at it before anything leaves. Your goods are kept for you meanwhile.',
  canceled: 'this order was canceled. Nothing will be delivered or charged.',
};

/** The letter that says an order was received or confirmed: subject and plain text. */
export function orderLetter(order: LetterOrder, link: string): { readonly subject: string; readonly text: string } {
  const title = `Order ${order.number}${order.poNumber === null ? '' : `, your ${order.poNumber}`}`;
  const state = order.status === 'on-hold' ? 'received' : order.status === 'canceled' ? 'canceled' : 'confirmed';
  const text = [
    `Hello ${order.buyer.name},`,
    '',
    OPENING[order.status],
    '',
    `${title}, for ${order.siteName}`,
    '',
    ...order.lines.map(lineText),
    '',
    `Total with tax: ${formatMoney(order.total, LOCALE)} (tax ${formatMoney(order.tax, LOCALE)})`,
    '',
    `See every price and date, with the reason for each: ${link}`,
    '',
  ].join('\n');
  return { subject: `${title}: ${state}`, text };
}

function lineText(line: LetterOrder['lines'][number]): string {
  const days = line.portions.map(
    (portion) => `${formatNumber(portion.count, LOCALE)} on ${portion.deliverOn === null ? 'a date to follow' : formatDay(portion.deliverOn, null, LOCALE)}`,
  );
  return `${line.sku}  ${line.name}\n    ${formatNumber(line.count, LOCALE)} × ${line.unitLabel}, ${formatMoney(line.net, LOCALE)} net; ${days.join(', ')}`;
}
