import type { Migration } from 'kysely';
import * as accounts from './0001-accounts.ts';
import * as catalog from './0002-catalog.ts';
import * as pricing from './0003-pricing.ts';
import * as fulfillment from './0004-fulfillment.ts';
import * as ordering from './0005-ordering.ts';
import * as history from './0006-history.ts';
import * as jobs from './0007-jobs.ts';
import * as shipments from './0008-shipments.ts';
import * as invoices from './0009-invoices.ts';
import * as ledger from './0010-ledger.ts';
import * as payments from './0011-payments.ts';
import * as auditSearch from './0012-audit-search.ts';
import * as billingSubmissions from './0014-billing-submissions.ts';
import * as cash from './0015-cash.ts';
import * as linesOfOrders from './0016-lines-of-orders.ts';
import * as gtinSearch from './0017-gtin-search.ts';
import * as itemWords from './0018-item-words.ts';
import * as itemChanges from './0019-item-changes.ts';
import * as draftWriters from './0020-draft-writers.ts';
import * as labelPrograms from './0021-label-programs.ts';
import * as labelNotes from './0022-label-notes.ts';
import * as labelsOfLines from './0023-labels-of-lines.ts';
import * as imports from './0025-imports.ts';
import * as assortments from './0028-assortments.ts';

/** Every migration in order, as a static map: it bundles, and a missing entry is found by tests/tidy.test.ts. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-accounts': accounts,
  '0002-catalog': catalog,
  '0003-pricing': pricing,
  '0004-fulfillment': fulfillment,
  '0005-ordering': ordering,
  '0006-history': history,
  '0007-jobs': jobs,
  '0008-shipments': shipments,
  '0009-invoices': invoices,
  '0010-ledger': ledger,
  '0011-payments': payments,
  '0012-audit-search': auditSearch,
  '0014-billing-submissions': billingSubmissions,
  '0015-cash': cash,
  '0016-lines-of-orders': linesOfOrders,
  '0017-gtin-search': gtinSearch,
  '0018-item-words': itemWords,
  '0019-item-changes': itemChanges,
  '0020-draft-writers': draftWriters,
  '0021-label-programs': labelPrograms,
  '0022-label-notes': labelNotes,
  '0023-labels-of-lines': labelsOfLines,
  '0025-imports': imports,
  '0028-assortments': assortments,
};
