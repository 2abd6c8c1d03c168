import { readFileSync } from 'node:fs';
import { paths } from '#app/paths.ts';
import { importsWords as says } from '#app/words/imports.ts';
import { expect, test } from './journey.ts';
import { people } from './people.ts';

const file = (name: string, text: string | Buffer) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

for (const javaScriptEnabled of [true, false]) {
  test(`a supplier sends its items as a file, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ visit }) => {
    const page = await visit(people.supplier, { javaScriptEnabled });
    const code = javaScriptEnabled ? 'NEW-7001' : 'NEW-7002';
    await page.goto(paths.supply());
    await page.getByRole('link', { name: 'Import or export items' }).click();

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: says.csv, exact: true }).click()]);
    const exported = readFileSync(await download.path(), 'utf8');
    const [, first = ''] = exported.split('\r\n');
    const group = first.split(',').at(-16) ?? '';

    await page.getByLabel(says.file).setInputFiles(file('page.csv', '<html><script>alert(1)</script></html>'));
    await page.getByRole('button', { name: says.read }).click();
    await expect(page.getByRole('link', { name: says.unread.found.markup })).toBeVisible();

    const head = 'Artikel;Bezeichnung;Warengruppe;Basiseinheit;Lieferzeit;Pack;Pack unit;Pack label;Inhalt;EAN';
    await page.getByLabel(says.file).setInputFiles(file('items.csv', `${head}\n${code};Emaillebecher;${group};C62;14;CTN;CT;carton;12;4006381333932`));
    await page.getByRole('button', { name: says.read }).click();
    await expect(page.getByText(says.facts.csv('semicolon', 'UTF-8'))).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: '4006381333932' })).toContainText(says.rowProblems['gtin-check']('1')[1]);
    await expect(page.getByRole('row').filter({ hasText: 'Pack unit' })).toContainText(says.rowProblems['unit-bare-package']('XCT')[1]);
    const [bad] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: says.check.download }).click()]);
    const mended = readFileSync(await bad.path(), 'utf8')
      .replace('4006381333932', '')
      .replace(',CT,', ',XCT,');

    await page.getByRole('link', { name: says.check.again }).click();
    await page.getByLabel(says.file).setInputFiles(file('mended.csv', mended));
    await page.getByRole('button', { name: says.read }).click();
    await page.getByRole('link', { name: says.mapping.change }).click();
    await page.getByLabel(says.fields.gtin).selectOption('');
    await page.getByRole('button', { name: says.mapping.act }).click();
    await page.getByRole('button', { name: says.check.act('1', '0') }).click();
    await expect(page.getByText(says.check.done('1', '0', '0'))).toBeVisible();

    await page.goto(paths.supplyItem(code));
    await expect(page.getByRole('heading', { level: 1, name: 'Emaillebecher' })).toBeVisible();
  });
}
