import { type ExpressionWrapper, expressionBuilder, type SqlBool } from 'kysely';
import type { Schema } from '../../schema.ts';
import type { ExactItems } from './exact-items.ts';
import { beginsWith } from './item-candidates.ts';

type Ranked = { readonly words: readonly string[]; readonly key: string; readonly exact: ExactItems };
type Tables = Schema & { item: Schema['items'] };
type Condition = ExpressionWrapper<Tables, 'item', SqlBool>;

/** 0: named by a whole code and to be had; 1: named, but no longer sold; 2: its code begins so; 3: has the words. */
export function rankByCode({ key, exact }: Ranked) {
  const eb = builder();
  const isIn = (ids: readonly string[]) => (ids.length === 0 ? eb.lit(false) : eb('item.id', 'in', ids));
  return eb
    .case()
    .when(isIn(exact.orderable))
    .then(eb.lit(0))
    .when(isIn(exact.discontinued))
    .then(eb.lit(1))
    .when(key === '' ? eb.lit(false) : beginsWith(eb.ref('item.sku_key'), key))
    .then(eb.lit(2))
    .else(eb.lit(3))
    .end();
}

/** How many of the words are not there as whole words but only begin one. */
export function countBegun(words: readonly string[]) {
  const eb = builder();
  const begun = words.map((word) =>
    eb
      .case()
      .when(eb.or([eb('item.search_text', 'like', `% ${word} %`), eb('item.search_text', 'like', `% ${word}`)]))
      .then(eb.lit(0))
      .else(eb.lit(1))
      .end(),
  );
  return begun.reduce<ReturnType<typeof sum>>(sum, eb.cast<number>(eb.lit(0), 'bigint'));
}

/** 0: the name starts with the words as they were asked, whatever stands between; 1: it has them in this order; 2: in another. */
export function rankByOrder(words: readonly string[]) {
  const eb = builder();
  const name = eb.fn<string>('substr', ['item.search_text', eb(eb.fn<number>('length', ['item.sku_key']), '+', eb.lit(2))]);
  const follows: Condition = eb(name, 'like', `% ${words.join('% ')}%`);
  const starts: Condition = eb(name, 'like', ` ${words.join('% ')}%`);
  return eb.case().when(starts).then(eb.lit(0)).when(follows).then(eb.lit(1)).else(eb.lit(2)).end();
}

function sum(a: ExpressionWrapper<Tables, 'item', number>, b: ExpressionWrapper<Tables, 'item', number>) {
  return builder()(a, '+', b);
}

function builder() {
  return expressionBuilder<Tables, 'item'>();
}
