import { z } from 'zod';
import { LABEL_POINTS, type LabelCard, type LabelFeature, MARKETS } from '#app/domain/catalog/label/label-card.ts';
import { dayField } from './day-field.ts';
import { emailField } from './email-field.ts';
import { nameField } from './name-field.ts';
import { tickField } from './tick-field.ts';

const MOST_FEATURES = 30;

/** A line each, its name before a colon. */
const featuresField = z
  .string()
  .max(4_000, 'features-too-long')
  .transform((text, context): readonly LabelFeature[] => {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const features = lines
      .map((line) => /^([^:]{1,60}):(.{1,200})$/.exec(line.trim()))
      .map((found) => found && { name: (found[1] ?? '').trim(), value: (found[2] ?? '').trim() });
    const read = features.filter((feature) => feature !== null);
    const isTwice = new Set(read.map(({ name }) => name)).size < read.length;
    if (read.length < lines.length || read.length > MOST_FEATURES) context.addIssue({ code: 'custom', message: 'features-form' });
    else if (isTwice) context.addIssue({ code: 'custom', message: 'features-twice' });
    return read;
  });

const gtinField = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^(?:\d{8}|\d{12,14})?$/, 'gtin-form'))
  .transform((text) => (text === '' ? null : text));

const short = z.string().trim().max(60, 'too-long');
const markets = z.strictObject(Object.fromEntries(MARKETS.map((market) => [market.toLowerCase(), tickField]))).prefault({});
const points = z.strictObject(Object.fromEntries(LABEL_POINTS.map((point) => [point, tickField]))).prefault({});
const checks = z.strictObject(Object.fromEntries(MARKETS.map((market) => [market.toLowerCase(), points]))).prefault({});

/** What a supplier says of the version it drafts. revision: the one the page was drawn with. A tick of a market that is not chosen counts for nothing. */
export const labelForm = z
  .strictObject({
    revision: z.coerce.number().int().min(1),
    partNumber: short,
    productName: nameField,
    brand: short,
    gtin: gtinField,
    packaging: z.string().trim().max(200, 'too-long'),
    features: featuresField,
    validFrom: dayField.transform((day, context) => {
      if (day !== null) return day;
      context.addIssue({ code: 'custom', message: 'day-missing' });
      return z.NEVER;
    }),
    markets,
    checks,
  })
  .transform(({ revision, markets: ticked, checks: looked, ...card }): { readonly revision: number; readonly card: LabelCard } => {
    const chosen = MARKETS.filter((market) => ticked[market.toLowerCase()]);
    const done = chosen.flatMap((market) => LABEL_POINTS.filter((point) => looked[market.toLowerCase()]?.[point]).map((point) => ({ market, point })));
    return { revision, card: { ...card, markets: chosen, checks: done } };
  });

export const openLabelForm = z.strictObject({
  sku: z.string().trim().min(1, 'sku-missing').max(60, 'too-long'),
  account: z.string().trim().min(1, 'account-missing').max(60, 'too-long'),
  approver: emailField,
});

export const sendLabelForm = z.strictObject({ revision: z.coerce.number().int().min(1) });

const note = z.string().trim().max(1_000, 'note-too-long');
const hash = z.string().regex(/^[\da-f]{64}$/);
const version = z.coerce.number().int().min(1).max(9_999);

/** hash: of the version as it was shown. */
export const approveLabelForm = z.strictObject({ version, hash, note: note.prefault('') });
export const labelChangesForm = z.strictObject({ version, hash, note: note.min(1, 'note-missing') });

const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d)?$/, 'percent-form')
  .transform((text) => Number(text.replace(',', '.')))
  .pipe(z.number().max(100, 'percent-form'))
  .transform((value) => Math.round(value * 10));

/** left, top: where on the picture, in percent. */
export const pinForm = z.strictObject({ version, left: percent, top: percent, text: note.min(1, 'note-missing') });
export const answerForm = z.strictObject({ text: note.min(1, 'note-missing'), settles: tickField });
