import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PayableRow } from '#app/domain/billing/payment-page.ts';
import { parseAmount } from '#app/domain/shared/amount-text.ts';
import { type Money, sumMoney } from '#app/domain/shared/money.ts';

/** What the ticked lines come to. total null: in several currencies, or an amount that cannot be read. */
export type Chosen = { readonly count: number; readonly total: Money | null };

/** Follows ticks and amounts as they change. chosen null: without script, or before it runs. */
export function usePayTotal(rows: readonly PayableRow[]): { readonly form: RefObject<HTMLFormElement>; readonly chosen: Chosen | null } {
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const typing = form.current;
    if (!typing) return undefined;
    const count = () => setChosen(chosenIn(new FormData(typing), rows));
    count();
    typing.addEventListener('input', count);
    return () => typing.removeEventListener('input', count);
  }, [rows]);
  return { form, chosen };
}

function chosenIn(fields: FormData, rows: readonly PayableRow[]): Chosen {
  const amounts = rows.flatMap(({ open }, at) => {
    if (fields.get(`lines[${at}].chosen`) === null) return [];
    const read = parseAmount(String(fields.get(`lines[${at}].amount`)), open.currency);
    return [read.ok ? read.value : null];
  });
  const known = amounts.filter((amount) => amount !== null);
  const currency = known[0]?.currency;
  const isOne = currency !== undefined && known.length === amounts.length && known.every((amount) => amount.currency === currency);
  return { count: amounts.length, total: isOne ? sumMoney(known, currency) : null };
}
