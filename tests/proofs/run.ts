import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isBuildFresh } from '#app/commands/build-age.ts';
import { describeMachine } from '#tests/bench/machine.ts';
import type { Proof } from './proof.ts';
import { proveImportsKeepNobodyWaiting } from './prove-imports-keep-nobody-waiting.ts';
import { proveKillsLoseNothing } from './prove-kills-lose-nothing.ts';
import { proveNoOversell } from './prove-no-oversell.ts';
import { proveNumbersHaveNoGap } from './prove-numbers-have-no-gap.ts';
import { provePaymentsAddUp } from './prove-payments-add-up.ts';

const PAGE = 'docs/proofs.md';
const HEAD = `# Proofs

What \`npm run proofs\` found, run by hand: nothing here is run by \`.ci/run\`. A section is written anew by each run of its proof
(\`npm run proofs -- --only oversell\`); the code is in \`tests/proofs/\`.
`;

/** payments: fewer than the proof would have, where time is short. */
type Sizes = { readonly payments?: number };

const proofs: Readonly<Record<string, (sizes: Sizes) => Promise<Proof>>> = {
  oversell: proveNoOversell,
  kills: proveKillsLoseNothing,
  issuers: proveNumbersHaveNoGap,
  imports: proveImportsKeepNobodyWaiting,
  payments: ({ payments }) => provePaymentsAddUp(payments),
};

/** npm run proofs [-- --only kills,oversell --payments 2000]: what takes minutes, and real processes, to show. Exit code 1 when a claim does not hold. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, payments: { type: 'string' } } });
  const sizes = values.payments ? { payments: Number(values.payments) } : {};
  const chosen = values.only?.split(',') ?? Object.keys(proofs);
  if (!isBuildFresh()) build();
  for (const name of chosen) {
    const prove = proofs[name];
    if (!prove) throw new Error(`no proof is named ${name}; there are ${Object.keys(proofs).join(', ')}`);
    const startedMs = performance.now();
    const proof = await prove(sizes);
    const text = toSection(proof, { name, seconds: Math.round((performance.now() - startedMs) / 1_000) });
    writeFileSync(PAGE, replaceSection(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : HEAD, text));
    process.stdout.write(`${text}\n`);
    if (!proof.holds) process.exitCode = 1;
  }
}

function toSection({ title, holds, results }: Proof, run: { readonly name: string; readonly seconds: number }): string {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  return [
    `## ${title}`,
    '',
    `**${holds ? 'Holds' : 'DOES NOT HOLD'}.** ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, ${describeMachine()}; \`npm run proofs -- --only ${run.name}\`, ${run.seconds} s.`,
    '',
    ...results.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

/** The page with this section in the place of its last run, or after the others. */
function replaceSection(page: string, section: string): string {
  const [head = HEAD, ...sections] = page.split(/^(?=## )/m);
  const heading = section.split('\n')[0];
  const at = sections.findIndex((known) => known.split('\n')[0] === heading);
  const others = at < 0 ? [...sections, section] : sections.with(at, section);
  return `${[head.trimEnd(), ...others.map((text) => text.trimEnd())].join('\n\n')}\n`;
}

function build(): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('the build failed');
}

await main();
