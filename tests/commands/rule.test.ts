import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

function ask(rule: string, input: string) {
  const run = spawnSync('npm', ['run', '--silent', 'rule', '--', rule], { input, encoding: 'utf8', timeout: 60_000 });
  return {
    status: run.status,
    answers: run.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line)),
    stderr: run.stderr,
  };
}

/** The examples of one rule in docs/rules.md, case and answer in turn. */
function examplesOf(rule: string): readonly { readonly input: unknown; readonly answer: unknown }[] {
  const chapter =
    readFileSync('docs/rules.md', 'utf8')
      .split(/^## /m)
      .find((text) => text.startsWith(`${rule}\n`)) ?? '';
  const blocks = [...chapter.matchAll(/^```json (case|answer)\n([\s\S]*?)^```/gm)].map(([, kind, json]) => ({
    kind,
    value: JSON.parse(json ?? '') as unknown,
  }));
  return blocks.flatMap((block, index) => (block.kind === 'case' ? [{ input: block.value, answer: blocks[index + 1]?.value }] : []));
}

describe('npm run rule', () => {
  test.each(['pack', 'price', 'invoice'])(
    'answers the examples of docs/rules.md for %s',
    (rule) => {
      const examples = examplesOf(rule);
      expect(examples.length).toBeGreaterThan(0);
      const { status, answers } = ask(rule, examples.map((example) => JSON.stringify(example.input)).join('\n'));
      expect(answers).toMatchObject(examples.map((example) => example.answer));
      expect({ status, count: answers.length }).toEqual({ status: 0, count: examples.length });
    },
    60_000,
  );

  test('tells what a bad case lacks and answers the others', () => {
    const good = '{"quantity":6,"packs":[{"code":"P6","content":6}]}';
    const { status, answers } = ask('pack', [good, '{"quantity":0,"packs":[],"mixing":true}', 'not json', good].join('\n'));
    expect(status).toBe(1);
    expect(answers).toEqual([
      expect.objectContaining({ kind: 'exact' }),
      {
        error: {
          problems: [
            { path: 'quantity', expectation: 'at least 1' },
            { path: '', expectation: 'Unrecognized key: "mixing"' },
          ],
        },
      },
      { error: { problems: [{ path: '', expectation: 'one JSON value' }] } },
      expect.objectContaining({ kind: 'exact' }),
    ]);
  }, 60_000);

  test('reads one case that spreads over lines, and knows its rules by name', () => {
    expect(
      ask(
        'price',
        JSON.stringify({ on: '2026-02-30', currency: 'GBP', lines: [{ itemId: 'mug', quantity: 1 }], items: [{ itemId: 'mug' }], holders: [] }, null, 2),
      ).answers,
    ).toEqual([{ error: { problems: [{ path: 'on', expectation: 'a calendar day, YYYY-MM-DD' }] } }]);
    expect(ask('prize', '')).toMatchObject({ status: 2, stderr: expect.stringContaining('pack|price|invoice') });
  }, 60_000);
});
