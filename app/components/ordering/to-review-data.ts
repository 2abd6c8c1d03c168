import type { Draft } from '#app/domain/ordering/draft.ts';
import type { GoodLine, LineVerdict } from '#app/domain/ordering/judge-lines.ts';
import type { LineFacts } from '#app/domain/ordering/order-facts.ts';
import type { OrderSum } from '#app/domain/ordering/order-sum.ts';
import { type SeenChange, toSeen } from '#app/domain/ordering/seen-lines.ts';
import { carriageFor } from '#app/domain/pricing/carriage.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { money, sumMoney } from '#app/domain/shared/money.ts';
import type { ReviewCredit, ReviewData, ReviewDelivery, ReviewLine, ReviewSum } from './review-data.ts';
import { askedDay, toPadTerms } from './to-pad-data.ts';
import { toWhyAnswer } from './to-why-answer.ts';

type Reviewed = {
  readonly draft: Draft;
  readonly checked: { readonly verdicts: readonly LineVerdict[]; readonly sum: OrderSum; readonly facts: LineFacts };
  readonly changes: readonly SeenChange[];
  readonly credit:
    | { readonly kind: 'no-limit' }
    | { readonly kind: 'within'; readonly left: number | null }
    | { readonly kind: 'over'; readonly excess: number | null };
};

/** A reviewed draft as its page shows it: nothing of it is the host's own. */
export function toReviewData({ draft, checked, changes, credit }: Reviewed, confirmTo: string): ReviewData {
  const { facts, sum } = checked;
  const good = checked.verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [verdict.line] : []));
  return {
    number: draft.number,
    version: draft.version,
    submissionKey: draft.submissionKey,
    fields: { name: draft.name, poNumber: draft.poNumber, requestedOn: draft.requestedOn },
    terms: toPadTerms(facts),
    asked: askedDay(facts),
    deliveries: byDelivery(good, facts.currency),
    lineCount: good.length,
    sum: toSum(sum, facts),
    credit: toCredit(credit, facts.currency),
    changes,
    seen: good.map(toSeen),
    confirmTo,
  };
}

function byDelivery(lines: readonly GoodLine[], currency: string): readonly ReviewDelivery[] {
  const groups = new Map<string, { readonly days: readonly (Day | null)[]; readonly lines: GoodLine[] }>();
  for (const line of lines) {
    const days = [...new Set(line.portions.map((portion) => portion.deliverOn))];
    const key = days.map((day) => day ?? '9999').join(' ');
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { days, lines: [line] });
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { days, lines: members }]) => ({
      days,
      lines: members.map(toReviewLine),
      net: sumMoney(
        members.map((line) => line.net),
        currency,
      ),
    }));
}

function toReviewLine(line: GoodLine): ReviewLine {
  const { entry, unit, entered, quantity, price, net, packs } = line;
  const labelOf = (code: string) => entry.packs.find((pack) => pack.code === code)?.label ?? code;
  return {
    sku: entry.sku,
    name: entry.name,
    accountCode: entry.accountCode,
    unit,
    entered,
    quantity,
    price,
    net,
    portions: line.portions.map((portion) => ({ quantity: portion.quantity, deliverOn: portion.deliverOn })),
    packs: packs.kind === 'exact' ? packs.plan.packs.map(({ code, count }) => ({ count, label: labelOf(code) })) : null,
    why: toWhyAnswer(line),
  };
}

function toSum({ net, carriage, taxGroups, total }: OrderSum, { terms, taxRates }: LineFacts): ReviewSum {
  const reasons = new Map([...taxRates.values()].map((rate) => [`${rate.category} ${rate.rateBasisPoints}`, rate.reason]));
  const asked = carriageFor({ ...terms.carriage, net });
  return {
    net,
    carriage,
    carriageMissing: asked.ok ? asked.value.missing : null,
    taxes: taxGroups.map((group) => ({ ...group, reason: reasons.get(`${group.category} ${group.rateBasisPoints}`) ?? '' })),
    total,
  };
}

function toCredit(credit: Reviewed['credit'], currency: string): ReviewCredit {
  const amount = (minor: number | null) => (minor === null ? null : money(minor, currency));
  switch (credit.kind) {
    case 'no-limit':
      return { kind: 'no-limit' };
    case 'within':
      return { kind: 'within', left: amount(credit.left) };
    case 'over':
      return { kind: 'over', excess: amount(credit.excess) };
  }
}
