import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import { paths } from '#app/paths.ts';
import type { Speech } from '#app/words/speech.ts';
import { DocketHead, type Fact } from '../kit/docket-head.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { ArrivalWord } from './arrival-word.tsx';
import { countOf } from './count-of.ts';

/** The item by name, its codes, and what this account would ask first. */
export function ItemHead({ item }: { readonly item: ItemShown }) {
  const speech = useSpeech();
  const { goods, groups } = item;
  const says = speech.words.catalog.item;
  const nearest = groups.at(-1);
  const code =
    goods.accountCode === null ? undefined : (
      <>
        {says.yourCode} <b>{goods.accountCode}</b>
      </>
    );
  const back = nearest && { href: paths.itemGroup(nearest.code), text: groups.map(({ name }) => name).join(' › ') };
  return (
    <DocketHead
      title={goods.name}
      number={goods.sku}
      state={goods.status === 'discontinued' ? <StatusWord kind="bad">{says.discontinued}</StatusWord> : code}
      back={back}
      facts={factsOf(item, speech)}
    />
  );
}

function factsOf(item: ItemShown, speech: Speech): readonly Fact[] {
  const { looked, price, baseUnit, goods } = item;
  const says = speech.words.catalog.item;
  const { unit } = looked;
  return [
    { label: says.unit, value: says.unitName(unit.label) },
    price
      ? {
          label: says.price,
          value: says.priceOf(speech.unitPriceMoney(price.price, { content: unit.content }), unit.label),
          note: unit.content > 1 ? says.priceNote(speech.unitPriceMoney(price.price, { content: 1 }), baseUnit.label) : undefined,
        }
      : { label: says.price, value: says.onRequest },
    {
      label: says.orderIn,
      value: says.orderFrom(unit.plural, speech.number(Math.max(1, Math.ceil(goods.rule.minimum / unit.content)))),
      note: ruleText(item, speech),
    },
    { label: says.arrives, value: <Arrives item={item} />, note: item.portions.length > 1 ? firstPart(item, speech) : undefined },
    boughtFact(item, speech),
    ...replacedFact(item, speech),
  ];
}

function ruleText({ goods, baseUnit }: ItemShown, speech: Speech): string {
  const says = speech.words.catalog.item;
  const { multiple, maximum } = goods.rule;
  const rules = [
    multiple > 1 ? says.multiple(countOf(multiple, baseUnit, speech)) : '',
    maximum === null ? '' : says.atMost(countOf(maximum, baseUnit, speech)),
  ].filter((text) => text !== '');
  return rules.length === 0 ? says.noMultiple : rules.join(', ');
}

function Arrives({ item }: { readonly item: ItemShown }) {
  const last = item.portions.at(-1);
  if (!last || last.deliverOn === null) return <ArrivalWord from="none" on={null} />;
  return <ArrivalWord from={item.free[0] && last.deliverOn > item.free[0].day ? 'receipt' : 'stock'} on={last.deliverOn} />;
}

function firstPart({ portions, looked }: ItemShown, speech: Speech): string | undefined {
  const [first] = portions;
  if (!first || first.deliverOn === null) return undefined;
  return speech.words.catalog.item.partsArrive(countOf(first.quantity / looked.unit.content, looked.unit, speech), speech.day(first.deliverOn));
}

function boughtFact({ purchases, baseUnit }: ItemShown, speech: Speech): Fact {
  const says = speech.words.catalog.item;
  const [last] = purchases.latest;
  if (!last) return { label: says.bought, value: says.neverBought };
  const price = speech.unitPriceMoney({ tenThousandths: last.priceTenThousandths, basis: 1, currency: last.currency }, { content: 1 });
  return {
    label: says.bought,
    value: says.boughtTimes(purchases.times, speech.day(last.on)),
    note: says.boughtLast(countOf(last.quantity, baseUnit, speech), price),
  };
}

function replacedFact({ goods }: ItemShown, speech: Speech): readonly Fact[] {
  const says = speech.words.catalog.item;
  if (goods.replacedBy)
    return [{ label: says.replacedBy, value: <a href={paths.item(goods.replacedBy.sku)}>{goods.replacedBy.name}</a>, note: goods.replacedBy.sku }];
  return goods.status === 'discontinued' ? [{ label: says.replacedBy, value: says.notReplaced }] : [];
}
