import { handlingUnits, type PackingList, type PackingListLine } from '#app/domain/fulfillment/packing-list.ts';
import type { PrintedPackingLine, PrintedPackingList } from '#app/domain/fulfillment/printed-packing-list.ts';
import type { PrintedFact } from '#app/domain/shared/printed.ts';
import { goodsCounted, inBase } from './goods-counted.ts';
import { paperWords } from './paper.ts';
import { type Speech, speechFor } from './speech.ts';

/** A packing list in the words and numbers of a locale. */
export function printedPackingList(list: PackingList, locale: string): PrintedPackingList {
  const speech = speechFor({ locale, zone: 'UTC', today: null });
  const says = paperWords.packing;
  const { item, description, quantity, unit, packs, checked } = says;
  return {
    language: locale,
    title: says.title,
    number: list.number,
    name: says.named(list.number),
    issuer: list.from.name,
    page: speech.words.documents.page,
    madeOn: list.shippedOn ?? list.shipOn,
    warning: list.status === 'shipped' ? null : says.warning[list.status],
    from: { name: list.from.name, address: list.from.lines.join(', ') },
    parties: [
      { label: says.shipTo, lines: [list.shipTo.name, ...list.shipTo.lines] },
      { label: says.account, lines: [list.accountName] },
    ],
    facts: factsOf(list, speech),
    heads: { item, name: description, count: quantity, unit, packs, checked },
    lines: list.lines.map((line, index) => printedLine(line, { place: index + 1, speech })),
    sums: sumsOf(list, speech),
    note: list.note,
    receipt: { title: says.receipt, fields: says.fields },
  };
}

function factsOf({ shippedOn, shipOn, carrier, tracking }: PackingList, speech: Speech): readonly PrintedFact[] {
  const says = paperWords.packing;
  return [
    { label: shippedOn === null ? says.shipOn : says.shippedOn, value: speech.day(shippedOn ?? shipOn), look: 'strong' },
    ...(carrier === null ? [] : [plain(says.carrier, carrier)]),
    ...(tracking === null ? [] : [{ label: says.tracking, value: tracking, look: 'code' } as const]),
  ];
}

function printedLine(line: PackingListLine, { place, speech }: { readonly place: number; readonly speech: Speech }): PrintedPackingLine {
  const says = paperWords.packing;
  const { count, unit, base } = goodsCounted(line, speech);
  return {
    line: speech.number(place),
    sku: line.sku,
    accountCode: line.accountCode ?? '',
    name: line.name,
    order: says.order(line.orderNumber, line.poNumber),
    count,
    unit,
    base,
    packs: line.packs.map((pack) => packText(pack, { baseUnit: line.baseUnit, speech })).join(', '),
  };
}

/** Packs by their name, which says their content; single base units as they are counted. */
function packText(
  { label, content, count }: PackingListLine['packs'][number],
  { baseUnit, speech }: { readonly baseUnit: string; readonly speech: Speech },
): string {
  const says = paperWords.packing;
  return label === null || content === 1 ? inBase(baseUnit, count, speech) : says.pack(speech.number(count), label);
}

function sumsOf({ lines, packages, weightGrams }: PackingList, speech: Speech): readonly PrintedFact[] {
  const says = paperWords.packing;
  return [
    plain(says.lines, speech.number(lines.length)),
    plain(says.handlingUnits, speech.number(handlingUnits(lines))),
    ...(packages === null ? [] : [plain(says.packages, speech.number(packages))]),
    ...(weightGrams === null ? [] : [plain(says.weight, speech.weight(weightGrams))]),
  ];
}

const plain = (label: string, value: string): PrintedFact => ({ label, value, look: 'plain' });
