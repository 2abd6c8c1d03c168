import { ACCOUNT_CLASSES, type Audience } from '#app/domain/catalog/decide-audience.ts';

/** Which field of the form keeps an item from which class; a file of its own, so that a page needs no zod. */
export const KEPT_FIELDS = { key: 'keptFromKey', growth: 'keptFromGrowth', standard: 'keptFromStandard' } as const;

/** The fields of the form as texts, ticks as 'yes'. */
export function audienceFields({ isForAll, opensOn, keptFrom }: Audience): Readonly<Record<string, string>> {
  const ticks = ACCOUNT_CLASSES.map((each) => [KEPT_FIELDS[each], keptFrom.includes(each) ? 'yes' : '']);
  return { isForAll: isForAll ? 'yes' : 'no', opensOn: opensOn ?? '', ...Object.fromEntries(ticks) };
}
