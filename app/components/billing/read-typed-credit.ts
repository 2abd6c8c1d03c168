import type { TypedCredit } from '#app/domain/billing/parse-credit.ts';
import type { CreditForm } from '#app/forms/credit-form.ts';
import type { FormRead } from '#app/forms/read-form.ts';
import type { CreditTrouble, CreditTyped } from './to-credit-data.ts';

/** What a credit form said, also where it could not be taken as it is, so that nothing typed is lost. */
export function readTypedCredit(form: FormRead<CreditForm>): CreditTyped & { readonly returned: string; readonly seenTotal: string } {
  if (form.ok) {
    const { lines, reason, returned, submissionKey, seenTotal } = form.value;
    const isEmpty = lines.every(({ quantity, value }) => quantity.trim() === '' && value.trim() === '');
    return { lines, reason, returned, submissionKey, seenTotal, trouble: isEmpty ? 'nothing-to-credit' : null };
  }
  const { typed, problems } = form;
  const text = (name: string) => typed[name] ?? '';
  const reason = problems.find(({ field }) => field === 'reason');
  return {
    lines: typedLines(typed),
    reason: text('reason'),
    returned: text('returned'),
    submissionKey: text('submissionKey'),
    seenTotal: text('seenTotal'),
    trouble: troubleOf(reason?.message),
  };
}

function typedLines(typed: Readonly<Record<string, string>>): readonly TypedCredit[] {
  const ids = Object.entries(typed).filter(([name]) => /^lines\[\d+\]\.lineId$/.test(name));
  return ids.map(([name, lineId]) => {
    const field = (of: string) => typed[name.replace('lineId', of)] ?? '';
    return { lineId, quantity: field('quantity'), value: field('value'), unit: field('unit') === 'base' ? 'base' : 'unit' };
  });
}

function troubleOf(message: string | undefined): CreditTrouble {
  return message === 'reason-too-long' ? message : message === 'reason-missing' ? message : 'nothing-to-credit';
}
