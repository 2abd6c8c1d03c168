import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useSpeech } from './use-speech.tsx';

type Shell = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; marks the field and is read with it. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
};
type InputProps = Shell & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;
type SelectProps = Shell & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>;
type AreaProps = Shell & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

/** A boxed text field with its label above, hint and error below, all wired for readers. */
export function Field({ id, label, hint, error, isOptional, ...input }: InputProps) {
  return (
    <FieldShell {...{ id, label, hint, error, isOptional }}>
      <input className="box" id={id} {...input} {...ariaOf(id, { hint, error })} />
    </FieldShell>
  );
}

/** A boxed list of choices; children are options. */
export function SelectField({ id, label, hint, error, isOptional, children, ...select }: SelectProps) {
  return (
    <FieldShell {...{ id, label, hint, error, isOptional }}>
      <select className="box" id={id} {...select} {...ariaOf(id, { hint, error })}>
        {children}
      </select>
    </FieldShell>
  );
}

/** A boxed field of several lines. */
export function AreaField({ id, label, hint, error, isOptional, ...area }: AreaProps) {
  return (
    <FieldShell {...{ id, label, hint, error, isOptional }}>
      <textarea className="box" id={id} {...area} {...ariaOf(id, { hint, error })} />
    </FieldShell>
  );
}

/** The aria wiring of a field with a hint `${id}-hint` and an error `${id}-error`; for inputs inside rows too. */
export function ariaOf(id: string, says: { readonly hint?: ReactNode; readonly error?: string | undefined }) {
  const parts = [says.hint ? `${id}-hint` : '', says.error ? `${id}-error` : ''].filter((part) => part !== '');
  return { 'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined, 'aria-invalid': says.error ? (true as const) : undefined };
}

function FieldShell({
  id,
  label,
  hint,
  error,
  isOptional,
  children,
}: { readonly [key in keyof Shell]: Shell[key] | undefined } & { readonly children: ReactNode }) {
  const { kit } = useSpeech().words;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isOptional ? <span className="optional"> ({kit.optional})</span> : null}
      </label>
      {children}
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="poor" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </div>
  );
}
