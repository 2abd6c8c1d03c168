import { plural } from './plural.ts';

/** Words of the page a buyer's day begins with. */
export const todayWords = {
  title: 'Today',
  cutOff: 'Next cut-off',
  by: (day: string, time: string) => `Order by ${day}, ${time}`,
  left: (minutes: number) => `${duration(minutes)} left`,
  deliver: 'Arrives',
  from: 'goods on the shelf',
  shipTo: 'Ship to',
  openPad: 'Open the order pad',
  drafts: 'Open drafts',
  draftLines: (count: number) => plural('en', count, { one: '1 line', other: `${count} lines` }),
  saved: (when: string) => `saved ${when}`,
  noDrafts: 'No draft is open.',
  allDrafts: 'All drafts',
  arriving: 'Arriving this week',
  arrivingLines: (count: number) => plural('en', count, { one: '1 line', other: `${count} lines` }),
  nothingArriving: 'Nothing is on its way for the next seven days.',
  changes: 'Changed dates',
  changed: (item: string) => `${item} now arrives`,
  part: (quantity: string, when: string) => `${quantity} ${when}`,
  noDate: 'without a date yet',
  noChanges: 'No date has changed.',
  orders: 'Last orders',
  allOrders: 'All orders',
  noOrders: 'No orders yet. The pad takes a pasted list.',
};

function duration(minutes: number): string {
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const rest = minutes % 60;
  if (days > 0) return `${plural('en', days, { one: '1 day', other: `${days} days` })} ${hours} h`;
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
}
