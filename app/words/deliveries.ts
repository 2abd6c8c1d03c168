import { plural } from './plural.ts';

/** Words of deliveries, for the account that gets them. */
export const deliveriesWords = {
  title: 'Deliveries',
  search: 'Delivery, tracking or ship-to',
  coming: 'Still to come',
  comingCaption: 'What comes when',
  nothingComing: 'Nothing is on order.',
  left: 'Left or being packed',
  leftCaption: 'Deliveries, newest first',
  nothing: 'Nothing has left for you yet.',
  day: 'Arrives',
  noDay: 'date to follow',
  shipTo: 'Ship to',
  lines: 'Lines',
  linesText: (count: number, text: string) => plural('en', count, { one: `${text} line`, other: `${text} lines` }),
  orders: 'Orders',
  number: 'Delivery',
  leftOn: 'Left on',
  packages: 'Packages',
  way: 'Carrier, tracking',
  state: 'State',
  status: { picking: 'being packed', shipped: 'on its way', canceled: 'not sent' },
  page: {
    title: { picking: 'Delivery being packed', shipped: 'Delivery', canceled: 'Delivery that was not sent' },
    back: 'Deliveries',
    canceledNote: 'This delivery was not sent. Its goods are promised to your orders as before.',
    caption: 'Goods in this delivery',
    packed: 'Packed',
  },
};
