import type { ReactNode } from 'react';
import type { ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { Field, SelectField } from '../kit/field.tsx';
import type { Problem } from '../kit/problem-summary.tsx';
import { fieldText, problemText } from './import-texts.ts';

/** A cell of a row as a field: choices make it a list, yes-no a tick. */
export type RowField = {
  readonly field: string;
  /** Where the name that files have for it does not fit the page. */
  readonly label?: string;
  readonly kind?: 'whole' | 'yes-no';
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
};
type Typed = Readonly<Record<string, string>>;
type Props = {
  readonly action: string;
  readonly act: string;
  readonly fields: readonly RowField[];
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly isMain?: boolean;
  readonly children?: ReactNode;
};

/** One row of a table as a form: what a file can say of one thing, typed. */
export function RowForm({ action, act, fields, typed, problems, isMain = true, children }: Props) {
  return (
    <form className="stack" method="post" action={action} noValidate>
      {children}
      {fields.map((field) => (
        <Cell key={field.field} {...field} value={typed[field.field] ?? ''} error={problemAt(field.field, problems)} />
      ))}
      <p>
        <Button {...(isMain ? { look: 'main' } : {})}>{act}</Button>
      </p>
    </form>
  );
}

function Cell({
  field,
  label = fieldText(field),
  kind,
  hint,
  isOptional,
  choices,
  value,
  error,
}: RowField & { readonly value: string; readonly error: string | undefined }) {
  const shell = { id: field, name: field, label, hint, error, isOptional: isOptional ?? false };
  if (kind === 'yes-no') {
    return (
      <label className="tick" htmlFor={field}>
        <input type="checkbox" id={field} name={field} value="yes" defaultChecked={value === 'yes'} />
        {label}
      </label>
    );
  }
  if (choices) {
    return (
      <SelectField {...shell} defaultValue={value}>
        <option value="" />
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </SelectField>
    );
  }
  return <Field {...shell} defaultValue={value} autoComplete="off" {...(kind === 'whole' ? { inputMode: 'numeric' as const } : {})} />;
}

/** What is wrong with a typed row, each beside its field; what could not be read is not told to be missing, too. */
export function rowProblems(problems: readonly ImportProblem[], fields: readonly RowField[]): readonly Problem[] {
  const isSaid = ({ field, kind }: ImportProblem) => kind === 'missing' && problems.some((other) => other.field === field && other.kind !== 'missing');
  return problems
    .filter((problem) => !isSaid(problem))
    .map((problem) => {
      const { wrong, fix } = problemText(problem);
      const known = fields.find(({ field }) => field === problem.field) ?? fields[0];
      return { fieldId: known?.field ?? '', text: `${wrong} ${fix}` };
    });
}
