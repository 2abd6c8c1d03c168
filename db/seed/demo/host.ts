import type { CarriageRuleRow, HostFactRow, LegalEntityRow, NumberSeriesRow, TaxRateRow } from '../../schema.ts';
import { DEMO_PASSWORD, type Persona } from './people.ts';

/** The invented wholesaler whose portal the demo is. */
export const DEMO_HOST = 'Bellwether Wholesale';
const FROM = '2000-01-01';

export function hostFacts(personas: readonly Persona[]): HostFactRow[] {
  return [
    { name: 'name', value: DEMO_HOST },
    { name: 'currency', value: 'GBP' },
    { name: 'zone', value: 'Europe/London' },
    { name: 'country', value: 'GB' },
    { name: 'order_desk_phone', value: '+44 113 496 0100' },
    { name: 'order_desk_email', value: 'orders@mainstay.example' },
    { name: 'demo_personas', value: JSON.stringify(personas) },
    { name: 'demo_password', value: DEMO_PASSWORD },
    { name: 'is_demo', value: '1' },
  ];
}

/** The company that signs the demo's invoices. Its numbers pass their checks and are nobody's: the VAT number of test runs, a bank that does not exist. */
export function legalEntity(nextId: () => string): LegalEntityRow {
  return {
    id: nextId(),
    code: 'BELLWETHER',
    name: `${DEMO_HOST} Ltd`,
    line1: '27 Canal Wharf',
    line2: '',
    city: 'Leeds',
    postcode: 'LS11 5PS',
    country: 'GB',
    zone: 'Europe/London',
    currency: 'GBP',
    vat_number: 'GB999999973',
    company_number: '09999999',
    bank_name: 'Fennel & Loam Bank (invented)',
    iban: 'GB04FNNL00000012345678',
    bic: 'FNNLGB21XXX',
    email: 'accounts@mainstay.example',
    phone: '+44 113 496 0110',
  };
}

/** Numbers of invoices and credit notes, from one on. */
export function numberSeries({ id }: LegalEntityRow): NumberSeriesRow[] {
  return ['INV', 'CN'].map((series) => ({ legal_entity_id: id, series, last_sequence: 0 }));
}

/** Standard rate inside the United Kingdom; goods that leave it carry none, with the reason EN 16931 asks for. */
export function taxRates(nextId: () => string): TaxRateRow[] {
  return [
    { id: nextId(), item_category: 'S', country: 'GB', category: 'S', rate_basis_points: 2_000, reason: '', valid_from: FROM, valid_to: null },
    {
      id: nextId(),
      item_category: 'S',
      country: '*',
      category: 'G',
      rate_basis_points: 0,
      reason: 'Export of goods from the United Kingdom, zero rated',
      valid_from: FROM,
      valid_to: null,
    },
  ];
}

/** Charges follow the year's commonest POST (18.00) and C2 (50.00) lines; the amounts free of carriage are invented. */
export function carriageRules(nextId: () => string): CarriageRuleRow[] {
  const rule = { account_class: '*', currency: 'GBP' };
  return [
    { id: nextId(), ...rule, country: 'GB', charge: 1_500, free_from: 25_000 },
    { id: nextId(), ...rule, country: 'IE', charge: 5_000, free_from: 100_000 },
    { id: nextId(), ...rule, country: '*', charge: 1_800, free_from: 100_000 },
  ];
}
