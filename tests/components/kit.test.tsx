import { describe, expect, test } from 'vitest';
import { Button } from '#app/components/kit/button.tsx';
import { Field } from '#app/components/kit/field.tsx';
import { Flash } from '#app/components/kit/flash.tsx';
import { Ladder } from '#app/components/kit/ladder.tsx';
import { LadderStep } from '#app/components/kit/ladder-step.tsx';
import { gridOf } from '#app/components/kit/pack-drawing.tsx';
import { Pager } from '#app/components/kit/pager.tsx';
import { PortionBar } from '#app/components/kit/portion-bar.tsx';
import { PriceTraceList } from '#app/components/kit/price-trace-list.tsx';
import { ProblemSummary } from '#app/components/kit/problem-summary.tsx';
import { sampleTrace } from './gallery.tsx';
import { htmlOf, valuesOf } from './markup.ts';

describe('a field', () => {
  test('is labeled, and reads hint and error with it', () => {
    const html = htmlOf(<Field id="po" label="PO number" hint="Printed" error="Enter a PO number." name="po" />);
    expect(html).toContain('<label for="po">PO number</label>');
    expect(valuesOf(html, 'aria-describedby')).toEqual(['po-hint po-error']);
    expect(html).toContain('aria-invalid="true"');
  });

  test('without hint and error has no wiring to nothing', () => {
    const html = htmlOf(<Field id="po" label="PO number" name="po" isOptional />);
    expect(html).not.toMatch(/aria-describedby|aria-invalid/);
    expect(html).toContain('(optional)');
  });
});

describe('the problem summary', () => {
  test('links each problem to its field and can take focus', () => {
    const html = htmlOf(<ProblemSummary problems={[{ fieldId: 'line-8', where: 'Line 8', text: 'Quantity 50 is not a multiple of 24. Enter 48 or 72.' }]} />);
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('<span class="soft">Line 8</span><a href="#line-8">Quantity 50 is not a multiple of 24. Enter 48 or 72.</a>');
  });

  test('is not there when nothing is wrong', () => {
    expect(htmlOf(<ProblemSummary problems={[]} />)).toBe('');
  });
});

describe('buttons', () => {
  test('the main one answers Ctrl Enter, the others do not', () => {
    expect(htmlOf(<Button look="main">Place</Button>)).toContain('data-primary');
    expect(htmlOf(<Button>Save</Button>)).not.toContain('data-primary');
  });

  test('a busy one says so', () => {
    expect(htmlOf(<Button isBusy>Saving…</Button>)).toContain('aria-busy="true"');
  });
});

test('the live region is there before there is anything to say', () => {
  expect(htmlOf(<Flash flash={null} />)).toBe('<div class="flash" role="status"></div>');
});

describe('the ladder', () => {
  const rungs = [
    { from: 1, price: 2340 },
    { from: 12, price: 2268 },
    { from: 48, price: 2190 },
    { from: 128, price: 2094 },
  ];

  test('is drawn up to the next break, with the marker on the present step', () => {
    const html = htmlOf(<Ladder rungs={rungs} at={18} />);
    expect(html).toContain('d="M1 3H9.5V8.8H35.1V15H48"');
    expect(html).toContain('cx="13.8" cy="8.8"');
  });

  test('stands on the last step beyond the last break, without leaving the drawing', () => {
    expect(htmlOf(<Ladder rungs={rungs} at={10_000} />)).toContain('cx="48" cy="15"');
  });

  test('is left out where there is one price', () => {
    expect(htmlOf(<Ladder rungs={rungs.slice(0, 1)} at={3} />)).toBe('');
    expect(htmlOf(<LadderStep rungs={rungs} at={200} next={null} />)).toContain('lowest price');
  });
});

test('portions fill the bar in proportion and are said in words', () => {
  const html = htmlOf(
    <PortionBar
      portions={[
        { count: 6, countText: '6', when: 'Thu 26 Nov', kind: 'now' },
        { count: 4, countText: '4', when: 'Tue 1 Dec', kind: 'later' },
      ]}
    />,
  );
  expect(html).toContain('<rect x="0%" width="60%"');
  expect(html).toContain('<svg x="60%" width="40%" height="8" aria-hidden="true">');
  expect(html).toContain('<b>4</b> Tue 1 Dec');
});

describe('the pager', () => {
  const hrefOf = (page: number) => `/items?page=${page}`;

  test('says the range and the total, and marks the page', () => {
    const html = htmlOf(<Pager page={2} pageSize={50} total={214} hrefOf={hrefOf} />);
    expect(html).toContain('51–100 of 214');
    expect(html).toContain('aria-label="Page 2" aria-current="page"');
    expect(html).toContain('rel="next"');
  });

  test('has no next on the last page, no numbers on the only one, nothing for nothing', () => {
    expect(htmlOf(<Pager page={5} pageSize={50} total={214} hrefOf={hrefOf} />)).not.toContain('rel="next"');
    expect(htmlOf(<Pager page={1} pageSize={50} total={50} hrefOf={hrefOf} />)).not.toContain('<a');
    expect(htmlOf(<Pager page={1} pageSize={50} total={0} hrefOf={hrefOf} />)).toBe('');
  });
});

describe('the pack drawing', () => {
  test('cuts a box into just what it holds', () => {
    for (const count of [1, 2, 6, 12, 16, 24, 48, 96, 128, 144]) expect(gridOf(count).reduce((product, side) => product * side, 1)).toBe(count);
  });

  test('keeps the outline alone for a count that no neat box makes', () => {
    expect(gridOf(997)).toEqual([1, 1, 1]);
  });
});

describe('the price trace', () => {
  const html = htmlOf(<PriceTraceList trace={sampleTrace} unit={{ label: 'case of 6', content: 6, base: { label: 'piece', plural: 'pieces' } }} />).replaceAll(
    '\u00a0',
    ' ',
  );

  test('says the misses of one contract in one sentence', () => {
    expect(html).toContain('Contract A-2240 v1 of Grafton Street: no line for this item, its groups or all goods');
    expect(html.match(/class="miss"/g)).toHaveLength(1);
  });

  test('shows the price in the unit the buyer orders in, and the sum rounded once', () => {
    expect(html).toContain('€23.40');
    expect(html).toContain('Your price a case of 6');
    expect(html).toContain('108 pieces × €3.78, rounded once');
    expect(html).toContain('€408.24');
  });
});
