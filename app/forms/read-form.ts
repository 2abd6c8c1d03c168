import type { z } from 'zod';

/** What is wrong with one field; message is a key of the words catalog. field is the name in the form, such as `lines[0].code`. */
export type FormProblem = { readonly field: string; readonly message: string };

/** typed: what was sent, by field name, to be shown again; passwords are left out. */
export type FormRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Readonly<Record<string, string>> };

const FIELD_NAME = /^[a-z][A-Za-z0-9]*(?:\[\d{1,5}\]|\.[a-z][A-Za-z0-9]*)*$/;
const MAX_FIELDS = 6_000;
const MAX_PROBLEMS = 2_000;

/** Reads a posted form by its schema. A field the schema does not list is a problem, never passed over. */
export async function readForm<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<FormRead<z.output<Schema>>> {
  if (!isUrlEncoded(request)) return refused([{ field: '', message: 'form-unreadable' }], []);
  const pairs = [...new URLSearchParams(await request.text())];
  const tree = pairs.length > MAX_FIELDS ? null : toTree(pairs);
  if (tree === null) return refused([{ field: '', message: 'form-unreadable' }], []);
  const parsed = schema.safeParse(tree);
  if (parsed.success) return { ok: true, value: parsed.data };
  return refused(parsed.error.issues.flatMap(toProblems).slice(0, MAX_PROBLEMS), pairs);
}

function isUrlEncoded(request: Request): boolean {
  const type = request.headers.get('Content-Type') ?? '';
  return type.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

type Pairs = readonly (readonly [string, string])[];

function refused(
  problems: readonly FormProblem[],
  pairs: Pairs,
): { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Record<string, string> } {
  return { ok: false, problems, typed: Object.fromEntries(pairs.filter(([name]) => !/password/i.test(name))) };
}

type Branch = Map<string, Node>;
type Node = string | Branch;

/** Fields as the objects and lists their names spell; null when a name is no field name, comes twice, or contradicts another. */
function toTree(pairs: Pairs): unknown {
  const root: Branch = new Map();
  for (const [name, value] of pairs) {
    if (!FIELD_NAME.test(name) || value.includes('\u0000')) return null;
    if (
      !plant(
        root,
        name.split(/\[|\]?\.|\]/).filter((step) => step !== ''),
        value,
      )
    )
      return null;
  }
  return toValue(root);
}

function plant(root: Branch, steps: readonly string[], value: string): boolean {
  let branch = root;
  for (const step of steps.slice(0, -1)) {
    const next = branch.get(step) ?? new Map<string, Node>();
    if (typeof next === 'string') return false;
    branch.set(step, next);
    branch = next;
  }
  const last = steps.at(-1);
  if (last === undefined || branch.has(last)) return false;
  branch.set(last, value);
  return true;
}

/** A branch whose steps are numbers is a list; one with a gap is left an object, which no schema takes for a list. */
function toValue(node: Node): unknown {
  if (typeof node === 'string') return node;
  const isList = node.size > 0 && [...node.keys()].every((step) => /^\d+$/.test(step) && Number(step) < node.size);
  if (!isList) return Object.fromEntries([...node].map(([step, child]) => [step, toValue(child)]));
  return Array.from({ length: node.size }, (_, position) => toValue(node.get(String(position)) ?? ''));
}

function toProblems(issue: z.core.$ZodIssue): readonly FormProblem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: fieldName([...issue.path, key]), message: 'field-unknown' }));
  return [{ field: fieldName(issue.path), message: isKey(issue.message) ? issue.message : 'field-unreadable' }];
}

/** Our schemas give a key as message; zod's own sentences are for us, not for people. */
function isKey(message: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*$/.test(message);
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`)).join('');
}
