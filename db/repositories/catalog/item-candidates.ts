import { type Expression, expressionBuilder } from 'kysely';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Schema } from '../../schema.ts';

/** words: all of them must be found. key: a code that another may begin with, as normalizeCode writes it. ids: found already. */
export type Sought = { readonly words: readonly string[]; readonly key: string; readonly ids: readonly string[]; readonly chainIds: readonly AccountId[] };

/**
 * Ids of items of any assortment: what is named already, has all the words, or a code that begins so. One of these is asked for.
 * One word is looked up; whether the others are there is seen in the text of the few items that have it.
 */
export function selectCandidates({ words, key, ids, chainIds }: Sought) {
  const [rarest, ...others] = rarestFirst(words);
  const byWords =
    rarest === undefined
      ? []
      : [
          candidates()
            .where('candidate.id', 'in', itemsWith(rarest))
            .where((eb) => eb.and(others.map((word) => eb('candidate.search_text', 'like', `% ${word}%`)))),
        ];
  const byCode =
    key === ''
      ? []
      : [candidates().where((eb) => beginsWith(eb.ref('candidate.sku_key'), key)), candidates().where('candidate.id', 'in', ownItems(chainIds, key))];
  const byId = ids.length === 0 ? [] : [candidates().where('candidate.id', 'in', ids)];
  return [...byWords, ...byCode, ...byId].reduce((all, each) => all.unionAll(each));
}

/** Compared sign by sign: a code may hold any, so no pattern is made of it, and in which order words stand is each database's own matter. */
export function beginsWith(text: Expression<string>, start: string) {
  const eb = expressionBuilder<Schema>();
  return eb(eb.fn<string>('substr', [text, eb.lit(1), eb.lit([...start].length)]), '=', start);
}

function candidates() {
  return expressionBuilder<Schema>().selectFrom('items as candidate').select('candidate.id as item_id');
}

/** The longest word of letters is the rarest, more often than not. */
function rarestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => Number(hasDigit(a)) - Number(hasDigit(b)) || b.length - a.length);
}

/** With a word in the name that begins so; codes that have no digit are found by the key. */
function itemsWith(word: string) {
  const named = expressionBuilder<Schema>().selectFrom('item_words').select('item_words.item_id').where('item_words.word', 'in', wordsBeginning(word));
  return hasDigit(word) ? named.unionAll(candidates().where((eb) => beginsWith(eb.ref('candidate.sku_key'), word.toUpperCase()))) : named;
}

function wordsBeginning(start: string) {
  return expressionBuilder<Schema>()
    .selectFrom('vocabulary')
    .select('vocabulary.word')
    .where((eb) => beginsWith(eb.ref('vocabulary.word'), start));
}

function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}

function ownItems(chainIds: readonly AccountId[], key: string) {
  return expressionBuilder<Schema>()
    .selectFrom('account_item_codes')
    .select('account_item_codes.item_id')
    .where('account_item_codes.account_id', 'in', chainIds)
    .where((eb) => beginsWith(eb.ref('account_item_codes.code_key'), key));
}
