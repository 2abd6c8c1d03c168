import { z } from 'zod';
import type { AccountFields, AccountTexts } from '#app/domain/accounts/account-fields.ts';
import { parseAmount } from '#app/domain/shared/amount-text.ts';
import { dayTicks } from './day-ticks.ts';
import { isZone } from './is-zone.ts';
import { nameField } from './name-field.ts';
import { tickField } from './tick-field.ts';

const line = z.string().trim().max(120, 'text-too-long');
const needed = line.min(1, 'text-missing');
const daysNumber = (message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number);

/** What every account says of itself. creditLimit and paymentDays '': the node above decides. */
const common = {
  name: nameField,
  class: z.enum(['key', 'growth', 'standard'], { error: 'class-missing' }),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'country-form'),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'currency-form'),
  creditLimit: z.string().trim().max(30, 'amount-form'),
  paymentDays: z.union([z.literal('').transform(() => null), daysNumber('days-form')], { error: 'days-form' }),
  poRule: z.enum(['', 'required', 'free'], { error: 'po-rule-missing' }).transform((rule) => (rule === '' ? null : rule === 'required')),
};
/** What a site says besides. */
const address = {
  line1: needed,
  line2: line,
  city: needed,
  postcode: z.string().trim().max(20, 'text-too-long'),
  zone: z.string().trim().refine(isZone, 'zone-form'),
  deliveryDays: dayTicks,
  transitDays: daysNumber('transit-form'),
  cutOff: z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'cut-off-form'),
};
const changing = { version: z.coerce.number().int().min(1), reason: z.string().trim().max(200, 'reason-too-long'), isActive: tickField };
const creating = {
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/, 'code-form'),
  parent: z.string().trim().max(40),
};
const nodes = z.enum(['global', 'national']);
const site = z.literal('site');

/** An account changed on its page. version: the one the page was drawn with. */
export const changeAccountForm = z
  .discriminatedUnion('level', [z.strictObject({ level: nodes, ...common, ...changing }), z.strictObject({ level: site, ...common, ...address, ...changing })])
  .transform((form, context) => ({ version: form.version, reason: form.reason, fields: toFields(form, form.isActive, context) }));

/** An account that is not there yet. parent: the code of the node above, '' for the top. */
export const createAccountForm = z
  .discriminatedUnion('level', [z.strictObject({ level: nodes, ...common, ...creating }), z.strictObject({ level: site, ...common, ...address, ...creating })])
  .transform((form, context) => ({ code: form.code, parent: form.parent, level: form.level, fields: toFields(form, true, context) }));

type Common = { readonly [name in keyof typeof common]: z.output<(typeof common)[name]> };
type Address = { readonly [name in keyof typeof address]: z.output<(typeof address)[name]> };
type Form = Common & (({ readonly level: 'site' } & Address) | { readonly level: 'global' | 'national' });

function toFields(form: Form, isActive: boolean, context: z.core.$RefinementCtx): AccountFields {
  const { name, country, currency, paymentDays, poRule } = form;
  const creditLimit = readLimit(form, context);
  return {
    name,
    class: form.class,
    country,
    currency,
    creditLimit,
    paymentDays,
    poRequired: poRule,
    isActive,
    site: form.level === 'site' ? toSite(form) : null,
  };
}

function toSite({ line1, line2, city, postcode, zone, deliveryDays, transitDays, cutOff }: Address): AccountFields['site'] {
  return { line1, line2, city, postcode, zone, deliveryDays, transitDays, cutOff };
}

function readLimit({ creditLimit, currency }: Common, context: z.core.$RefinementCtx): number | null {
  if (creditLimit === '') return null;
  const read = parseAmount(creditLimit, currency);
  if (read.ok) return read.value.minor;
  context.issues.push({ code: 'custom', message: 'amount-form', path: ['creditLimit'], input: creditLimit });
  return null;
}

/** The fields of an account as they were typed, to be shown again; a day's box by its own name. */
export function typedAccount(typed: Readonly<Record<string, string>>): AccountTexts {
  const text = (name: string) => typed[name] ?? '';
  return {
    name: text('name'),
    class: text('class'),
    country: text('country'),
    currency: text('currency'),
    creditLimit: text('creditLimit'),
    paymentDays: text('paymentDays'),
    poRule: text('poRule'),
    isActive: text('isActive'),
    line1: text('line1'),
    line2: text('line2'),
    city: text('city'),
    postcode: text('postcode'),
    zone: text('zone'),
    deliveryDays: ['1', '2', '3', '4', '5', '6', '7'].filter((day) => typed[`deliveryDays.d${day}`] === 'yes').join(''),
    transitDays: text('transitDays'),
    cutOff: text('cutOff'),
  };
}

const createQuery = z.strictObject({ parent: z.string().max(40).catch(''), level: z.enum(['global', 'national', 'site']).catch('national') });
const doneQuery = z.strictObject({ done: z.enum(['created', 'changed', 'team']).nullable().catch(null) });

/** Where the account to be added is to stand, and at which level. */
export function readCreateQuery(url: string): z.infer<typeof createQuery> {
  const { searchParams } = new URL(url);
  return createQuery.parse({ parent: searchParams.get('parent'), level: searchParams.get('level') });
}

/** done: what was just done to the account whose page it is. */
export function readAccountQuery(url: string): z.infer<typeof doneQuery> {
  return doneQuery.parse({ done: new URL(url).searchParams.get('done') });
}
