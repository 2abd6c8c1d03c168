import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { handlingUnits, type PackingList, type PackingListLine } from '#app/domain/fulfillment/packing-list.ts';
import type { PrintedPackingLine, PrintedPackingList } from '#app/domain/fulfillment/printed-packing-list.ts';
import type { PrintedFact } from '#app/domain/shared/printed.ts';
import { type Speech, speechFor } from './speech.ts';

/** A packing list in the words and numbers of a locale. */
export function printedPackingList(list: PackingList, locale: string): PrintedPackingList {
  const speech = speechFor({ locale, zone: 'UTC', today: null });
  const says = speech.words.documents.packing;
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
    lines: list.lines.map((line) => printedLine(line, speech)),
    sums: sumsOf(list, speech),
    note: list.note,
    receipt: { title: says.receipt, fields: says.fields },
  };
}

function factsOf({ shippedOn, shipOn, carrier, tracking }: PackingList, speech: Speech): readonly PrintedFact[] {
  const says = speech.words.documents.packing;
  return [
    { label: shippedOn === null ? says.shipOn : says.shippedOn, value: speech.day(shippedOn ?? shipOn), look: 'strong' },
    ...(carrier === null ? [] : [plain(says.carrier, carrier)]),
    ...(tracking === null ? [] : [{ label: says.tracking, value: tracking, look: 'code' } as const]),
  ];
}

function printedLine(line: PackingListLine, speech: Speech): PrintedPackingLine {
  const says = speech.words.documents.packing;
  const base = baseUnitOf(line.baseUnit);
  const isBase = line.unitContent === 1 && line.unitLabel === base.label;
  return {
    line: speech.number(line.position),
    sku: line.sku,
    accountCode: line.accountCode ?? '',
    name: line.name,
    order: says.order(line.orderNumber, line.poNumber),
    count: speech.number(line.count),
    unit: isBase && line.count !== 1 ? base.plural : line.unitLabel,
    base: line.unitContent === 1 ? '' : speech.quantity(line.quantity, line.quantity === 1 ? base.label : base.plural),
    packs: line.packs.map((pack) => says.pack(speech.number(pack.count), pack.label)).join(', '),
  };
}

function sumsOf({ lines, packages, weightGrams }: PackingList, speech: Speech): readonly PrintedFact[] {
  const says = speech.words.documents.packing;
  return [
    plain(says.lines, speech.number(lines.length)),
    plain(says.handlingUnits, speech.number(handlingUnits(lines))),
    ...(packages === null ? [] : [plain(says.packages, speech.number(packages))]),
    ...(weightGrams === null ? [] : [plain(says.weight, speech.weight(weightGrams))]),
  ];
}

const plain = (label: string, value: string): PrintedFact => ({ label, value, look: 'plain' });
