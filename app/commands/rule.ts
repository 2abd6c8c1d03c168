import { text } from 'node:stream/consumers';
import { invoiceRule } from './rules/invoice-rule.ts';
import { packRule } from './rules/pack-rule.ts';
import { priceRule } from './rules/price-rule.ts';
import type { Problem, Rule } from './rules/rule.ts';

/** Every rule that can be asked by name; docs/rules.md tells their shapes. */
const RULES: ReadonlyMap<string, Rule> = new Map([
  ['pack', packRule],
  ['price', priceRule],
  ['invoice', invoiceRule],
]);

const rule = RULES.get(process.argv[2] ?? '');
if (rule) process.exitCode = answerAll(rule, await text(process.stdin));
else {
  process.stderr.write(`Usage: npm run --silent rule -- ${[...RULES.keys()].join('|')} < cases.json\n`);
  process.exitCode = 2;
}

/** One line of JSON per case. Returns the exit code: 1 when a case could not be answered. */
function answerAll(asked: Rule, input: string): number {
  const answers = readCases(input).map((each) => ('problems' in each ? each : answerOne(asked, each.input)));
  for (const each of answers) process.stdout.write(`${JSON.stringify('problems' in each ? { error: { problems: each.problems } } : each.answer)}\n`);
  return answers.length === 0 || answers.some((each) => 'problems' in each) ? 1 : 0;
}

type Case = { readonly input: unknown } | { readonly problems: readonly Problem[] };

/** The whole input as one case, else each line that is not blank as one. */
function readCases(input: string): readonly Case[] {
  const whole = readJson(input);
  if ('input' in whole) return [whole];
  return input
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readJson);
}

function readJson(line: string): Case {
  try {
    return { input: JSON.parse(line) };
  } catch {
    return { problems: [{ path: '', expectation: 'one JSON value' }] };
  }
}

/** A case may be well formed and still beyond what the functions promise (amounts outside the safe range): told, not thrown. */
function answerOne(asked: Rule, input: unknown): ReturnType<Rule> {
  try {
    return asked(input);
  } catch (error) {
    return { problems: [{ path: '', expectation: error instanceof Error ? error.message : String(error) }] };
  }
}
