/** Words every list has. */
export const listsWords = {
  pageOf: (title: string, page: number, pages: number) => (pages > 1 ? `${title}, page ${page} of ${pages}` : title),
  find: 'Find',
  noMatch: (q: string) => (q === '' ? 'Nothing here.' : `Nothing matches “${q}”.`),
  showAll: 'Show all',
  noPage: 'The list ends before this page.',
  toFirst: 'Go to the first page',
};
