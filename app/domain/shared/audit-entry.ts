import type { Day, Instant } from './days.ts';

/** Who did what to what. actor null: the portal itself. detail: facts by name, as text. subject.number: what people know it under. */
export type AuditEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly action: string;
  readonly actor: string | null;
  readonly actingFor: string | null;
  readonly account: { readonly code: string; readonly name: string } | null;
  readonly subject: { readonly kind: string; readonly number: string };
  readonly detail: readonly (readonly [name: string, value: string])[];
};

/** A stretch of the trail, newest first. next: the id to go on before; null at its end. */
export type AuditStretch = { readonly rows: readonly AuditEntry[]; readonly next: string | null };

/** What is looked for in the trail; '' or null: anything. Days are of the host's zone, both ends included. account: its code, with all below it. */
export type AuditSearch = {
  readonly q: string;
  readonly actor: string;
  readonly action: string;
  readonly account: string;
  readonly from: Day | null;
  readonly to: Day | null;
};
