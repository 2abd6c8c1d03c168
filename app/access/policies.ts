import type { AccountRole, HostRole } from '#app/domain/accounts/people.ts';

/** Who a route is for, and whether it writes. roles: one of these is needed; absent: any role of that side. */
export type Policy =
  | { readonly who: 'anyone' | 'person' | 'supplier'; readonly writes: boolean }
  | { readonly who: 'buyer'; readonly roles?: readonly AccountRole[]; readonly writes: boolean }
  | { readonly who: 'staff'; readonly roles?: readonly HostRole[]; readonly writes: boolean };

/** One line a route, by Remix's id of it. A route without a line keeps the server from starting; the matrix test holds each to its line. */
export const policies: Readonly<Record<string, Policy>> = {
  'routes/_buyer': { who: 'buyer', writes: false },
  'routes/_buyer.agreement': { who: 'buyer', writes: false },
  'routes/_buyer.drafts': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/_buyer.history.$number': { who: 'buyer', writes: false },
  'routes/_buyer.history._index': { who: 'buyer', writes: false },
  'routes/_buyer.items.$sku': { who: 'buyer', writes: false },
  'routes/_buyer.items._index': { who: 'buyer', writes: false },
  'routes/_buyer.order.$draft_.review': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/_buyer.order.($draft)': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/_buyer.orders.$number._index': { who: 'buyer', writes: false },
  'routes/_buyer.orders.$number.cancel': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/_buyer.orders.$number.lines.$line.cancel': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/_buyer.orders._index': { who: 'buyer', writes: false },
  'routes/_buyer.search': { who: 'buyer', writes: false },
  'routes/_buyer.today': { who: 'buyer', writes: false },
  'routes/_gate': { who: 'anyone', writes: false },
  'routes/_gate.forgot': { who: 'anyone', writes: true },
  'routes/_gate.reset.$token': { who: 'anyone', writes: true },
  'routes/_gate.sign-in': { who: 'anyone', writes: true },
  'routes/_index': { who: 'person', writes: false },
  'routes/_staff': { who: 'staff', writes: false },
  'routes/_staff.admin.audit': { who: 'staff', roles: ['admin'], writes: false },
  'routes/_staff.admin.jobs.$job.retry': { who: 'staff', roles: ['admin'], writes: true },
  'routes/_staff.admin.jobs._index': { who: 'staff', roles: ['admin'], writes: false },
  'routes/_staff.admin.outbox.$letter': { who: 'staff', roles: ['admin'], writes: false },
  'routes/_staff.admin.outbox._index': { who: 'staff', roles: ['admin'], writes: false },
  'routes/_staff.admin.people': { who: 'staff', roles: ['admin'], writes: false },
  'routes/_staff.desk.$account._index': { who: 'staff', roles: ['account-manager', 'admin'], writes: false },
  'routes/_staff.desk.$account.act': { who: 'staff', roles: ['account-manager', 'admin'], writes: true },
  'routes/_staff.desk._index': { who: 'staff', roles: ['account-manager', 'admin'], writes: false },
  'routes/_staff.finance.holds.$number.release': { who: 'staff', roles: ['finance', 'admin'], writes: true },
  'routes/_staff.finance.holds._index': { who: 'staff', roles: ['finance', 'admin'], writes: false },
  'routes/_staff.ops.orders.$number': { who: 'staff', roles: ['account-manager', 'operations', 'finance', 'admin'], writes: false },
  'routes/_staff.ops.orders._index': { who: 'staff', roles: ['operations', 'finance', 'admin'], writes: false },
  'routes/_staff.ops.receipts.$receipt.book': { who: 'staff', roles: ['operations', 'admin'], writes: true },
  'routes/_staff.ops.receipts._index': { who: 'staff', roles: ['operations', 'admin'], writes: false },
  'routes/_supply': { who: 'supplier', writes: false },
  'routes/_supply.supply': { who: 'supplier', writes: false },
  'routes/act.stop': { who: 'buyer', writes: true },
  'routes/drafts.restore': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/order.add': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/order.keep': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/order.why': { who: 'buyer', roles: ['buyer', 'approver', 'account-admin'], writes: true },
  'routes/palette': { who: 'person', writes: false },
  'routes/prices': { who: 'buyer', writes: false },
  'routes/sign-out': { who: 'anyone', writes: true },
  'routes/switch-site': { who: 'buyer', writes: true },
  'routes/theme': { who: 'person', writes: true },
};
