import { english } from '#app/words/english.ts';

type Listed = { readonly query: { readonly page: number }; readonly list: { readonly total: number; readonly pageSize: number } };

/** The document's title of a list, with its page when it has several. Source: experience.md T4. */
export function listTitle(title: string, data: Listed | undefined): { readonly title: string } {
  const text = data ? english.lists.pageOf(title, data.query.page, Math.ceil(data.list.total / data.list.pageSize)) : title;
  return { title: english.frame.title(text) };
}
