import type { AuditSearch } from '#app/domain/shared/audit-entry.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Field, SelectField } from '../kit/field.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

/** The search over the trail: a word, who, what, of which account, on which days; all that is said must hold. */
export function AuditFinder({ query }: { readonly query: AuditSearch }) {
  const { words } = useAdminSpeech();
  const says = words.admin.audit;
  const { q, actor, action, account, from, to } = query;
  return (
    <form className="filters" role="search" aria-label={says.search} action={paths.audit()}>
      <Field id="q" name="q" type="search" label={says.q} defaultValue={q} maxLength={100} />
      <Field id="actor" name="actor" label={says.actor} defaultValue={actor} maxLength={100} />
      <SelectField id="action" name="action" label={says.action} defaultValue={action}>
        <option value="">{says.anyAction}</option>
        {Object.entries(says.actions).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </SelectField>
      <Field id="account" name="account" label={says.accountCode} defaultValue={account} maxLength={100} />
      <Field id="from" name="from" type="date" label={says.from} defaultValue={from ?? ''} />
      <Field id="to" name="to" type="date" label={says.until} defaultValue={to ?? ''} />
      <Button>{words.lists.find}</Button>
    </form>
  );
}
