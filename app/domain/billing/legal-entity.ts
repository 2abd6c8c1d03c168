import type { LegalEntityId } from '../shared/ids.ts';

/** A company of the host that sells: its name, tax number and bank stand on invoices, its zone dates them. Source: domain.md parts 2, 11. */
export type LegalEntity = {
  readonly id: LegalEntityId;
  readonly code: string;
  readonly name: string;
  /** Street to postcode, without the country. */
  readonly lines: readonly string[];
  readonly country: string;
  readonly zone: string;
  readonly currency: string;
  readonly vatNumber: string;
  readonly companyNumber: string;
  readonly bank: { readonly name: string; readonly iban: string; readonly bic: string };
  readonly email: string;
  readonly phone: string;
};
