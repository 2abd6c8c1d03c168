import { type AskedList, PAGE_SIZES } from './read-browsing.ts';

/** The query of a list's URL; what is as usual is left out, so equal lists have equal URLs. */
export function toListQuery({ group, query, spelling, only, page, size }: AskedList) {
  return {
    ...(group === null ? {} : { group }),
    ...(query === '' ? {} : { q: query }),
    ...(query === '' || spelling === 'corrected' ? {} : { as: 'typed' }),
    ...(only === null ? {} : { only }),
    ...(size === PAGE_SIZES[0] ? {} : { size }),
    ...(page === 1 ? {} : { page }),
  };
}
