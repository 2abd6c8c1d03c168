/** What the server says by itself, in front of every page: plain text, it goes into HTML as it is. */
export const serverWords = {
  language: 'en-GB',
  home: 'Go to the first page',
  refusals: {
    400: { title: 'This request cannot be read', next: 'Go back and try again.' },
    403: { title: 'This did not come from one of our own pages', next: 'Nothing was changed. Open the page again and repeat what you did.' },
    404: { title: 'There is nothing at this address', next: 'Check the address, or start from the first page.' },
    405: { title: 'This page cannot do that', next: 'Go back and use the buttons of the page.' },
    413: { title: 'That is more than one request may carry', next: 'Nothing was changed. Send fewer lines at a time; a file may have at most 20 MB.' },
    414: { title: 'This address is too long', next: 'Go back and narrow the search.' },
    415: { title: 'This kind of request is not read', next: 'Nothing was changed. Use the form of the page.' },
    421: { title: 'This portal does not answer to that name', next: 'Use the address you were given.' },
    503: { title: 'Too many files are coming in at the moment', next: 'Nothing was changed. Send the file again in a minute.' },
    500: { title: 'Something of ours failed', next: 'What was saved before is kept. Try again; if it stays, call the order desk.' },
  },
} as const;
