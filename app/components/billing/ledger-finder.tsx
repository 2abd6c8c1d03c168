import type { LedgerQuery } from '#app/domain/billing/ledger-page.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Field, SelectField } from '../kit/field.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** The search over postings: account or document, kind, days; all that is said must hold. */
export function LedgerFinder({ query }: { readonly query: LedgerQuery }) {
  const { words } = useOfficeSpeech();
  const says = words.finance.ledger;
  const { q, kind, from, to } = query;
  return (
    <form className="filters" role="search" aria-label={says.find} action={paths.ledger()}>
      <Field id="q" name="q" type="search" label={says.search} defaultValue={q} maxLength={100} />
      <SelectField id="kind" name="kind" label={says.kind} defaultValue={kind ?? ''}>
        <option value="">{says.anyKind}</option>
        {Object.entries(says.kinds).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </SelectField>
      <Field id="from" name="from" type="date" label={says.from} defaultValue={from ?? ''} />
      <Field id="to" name="to" type="date" label={says.to} defaultValue={to ?? ''} />
      <Button>{words.lists.find}</Button>
    </form>
  );
}
