import type { Day } from '#app/domain/shared/days.ts';
import { formatDay } from './format-day.ts';
import { formatGoods, type GoodsShown } from './format-goods.ts';
import { plural } from './plural.ts';

type LetterGoods = {
  readonly number: string;
  readonly siteName: string;
  readonly shippedOn: Day;
  readonly packages: number | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly lines: readonly (GoodsShown & { readonly orderNumber: string; readonly sku: string; readonly name: string })[];
};

const LOCALE = 'en-GB';

/** The letter that says what has left for the reader: subject and plain text. */
export function despatchLetter(goods: LetterGoods, link: string): { readonly subject: string; readonly text: string } {
  const orders = [...new Set(goods.lines.map((line) => line.orderNumber))];
  const title = `Delivery ${goods.number} for ${goods.siteName}`;
  const text = [
    'Hello,',
    '',
    `these goods left us on ${formatDay(goods.shippedOn, null, LOCALE)}${wayText(goods)}.`,
    '',
    ...orders.flatMap((number) => [`Order ${number}`, ...goods.lines.filter((line) => line.orderNumber === number).map(lineText), '']),
    `See the delivery, its packing list and what is still to come: ${link}`,
    '',
  ].join('\n');
  return { subject: `${title}: on its way`, text };
}

function wayText({ packages, carrier, tracking }: LetterGoods): string {
  const parts = [
    ...(packages === null ? [] : [plural('en', packages, { one: `in ${packages} package`, other: `in ${packages} packages` })]),
    ...(carrier === null ? [] : [`with ${carrier}`]),
    ...(tracking === null ? [] : [`tracking ${tracking}`]),
  ];
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

function lineText(line: LetterGoods['lines'][number]): string {
  return `    ${line.sku}  ${line.name}: ${formatGoods(line, LOCALE)}`;
}
