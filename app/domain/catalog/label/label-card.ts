import type { Texts } from '../../shared/changed-texts.ts';
import { type Day, day } from '../../shared/days.ts';

/** Where a label good may be sold, by ISO 3166 code. Each has a column of its own in the checklist. */
export const MARKETS = ['GB', 'IE', 'DE', 'NL', 'BE', 'FR', 'ES', 'PT', 'IT', 'AT', 'CH', 'PL', 'SE', 'DK', 'NO', 'FI', 'US'] as const;
export type Market = (typeof MARKETS)[number];

/** What somebody must have looked at for a market before a version is sent. Source: experience.md 1.3, mock label-compare. */
export const LABEL_POINTS = ['content', 'warnings', 'allergens', 'address', 'barcode', 'brand'] as const;
export type LabelPoint = (typeof LABEL_POINTS)[number];

/** One tick of the checklist. */
export type LabelCheck = { readonly market: Market; readonly point: LabelPoint };

/** What of the item is another for this account: an attribute and its value. */
export type LabelFeature = { readonly name: string; readonly value: string };

/**
 * What a version of a label good says, apart from its artwork. partNumber: the account's own. gtin null: no barcode on it.
 * validFrom: the first delivery day it is for. Source: domain.md part 4.
 */
export type LabelCard = {
  readonly partNumber: string;
  readonly productName: string;
  readonly brand: string;
  readonly gtin: string | null;
  readonly packaging: string;
  readonly features: readonly LabelFeature[];
  readonly validFrom: Day;
  readonly markets: readonly Market[];
  readonly checks: readonly LabelCheck[];
};

export type LabelField = Exclude<keyof LabelCard, 'features' | 'checks'>;
const FIELDS = ['partNumber', 'productName', 'brand', 'gtin', 'packaging', 'validFrom', 'markets'] as const satisfies readonly LabelField[];

/** A fact in which two cards differ, as plain text. feature: the name of the attribute, when it is one. */
export type LabelChange = { readonly field: LabelField | 'feature'; readonly feature: string | null; readonly before: string; readonly after: string };

/** Each fact as the plain text of its form, by the name it has there. */
export function labelTexts(card: LabelCard): Texts {
  return {
    partNumber: card.partNumber,
    productName: card.productName,
    brand: card.brand,
    gtin: card.gtin ?? '',
    packaging: card.packaging,
    features: card.features.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    validFrom: card.validFrom,
    ...Object.fromEntries(card.markets.map((market) => [marketFieldName(market), 'yes'])),
    ...Object.fromEntries(card.checks.map((check) => [checkFieldName(check), 'yes'])),
  };
}

/** The name of a market's box in a form. */
export function marketFieldName(market: Market): string {
  return `markets.${market.toLowerCase()}`;
}

/** The name of a tick's box in a form. */
export function checkFieldName({ market, point }: LabelCheck): string {
  return `checks.${market.toLowerCase()}.${point}`;
}

/** The ticks that are still missing, market by market in the order of the list. */
export function missingChecks({ markets, checks }: Pick<LabelCard, 'markets' | 'checks'>): readonly LabelCheck[] {
  const isTicked = (wanted: LabelCheck) => checks.some(({ market, point }) => market === wanted.market && point === wanted.point);
  return markets.flatMap((market) => LABEL_POINTS.map((point) => ({ market, point }))).filter((check) => !isTicked(check));
}

/** What differs between two versions; ticks are left out, since they say nothing that stands on the goods. */
export function labelChanges(before: LabelCard, after: LabelCard): readonly LabelChange[] {
  const facts = FIELDS.map((field) => ({ field, feature: null, before: plain(before[field]), after: plain(after[field]) }));
  const names = [...new Set([...before.features, ...after.features].map(({ name }) => name))];
  const features = names.map((name) => ({ field: 'feature' as const, feature: name, before: featureOf(before, name), after: featureOf(after, name) }));
  return [...facts, ...features].filter((fact) => fact.before !== fact.after);
}

/** A card to begin a program with: the item's own name, nothing ticked. */
export function firstLabelCard(item: { readonly name: string }, validFrom: string): LabelCard {
  const nothing = { gtin: null, packaging: '', features: [], markets: [], checks: [] };
  return { partNumber: '', productName: item.name, brand: '', ...nothing, validFrom: day(validFrom) };
}

function featureOf({ features }: LabelCard, name: string): string {
  return features.find((feature) => feature.name === name)?.value ?? '';
}

function plain(fact: string | null | readonly string[]): string {
  return typeof fact === 'string' ? fact : (fact ?? []).join(', ');
}
