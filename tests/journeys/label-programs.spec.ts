import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { labelsWords } from '#app/words/labels.ts';
import { supplyWords } from '#app/words/supply.ts';
import { supplyLabelsWords } from '#app/words/supply-labels.ts';
import { expect, test } from './journey.ts';
import { people } from './people.ts';

const supply = supplyLabelsWords;
const [draft, decide, pins] = [supply.draft, labelsWords.decide, labelsWords.pins];
const CANDLE = 'KH-0702';

/** A drawing as a designer would export it. */
function aLabel(inside = ''): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" viewBox="0 0 300 200"><rect width="300" height="200" fill="#fff"/><rect x="20" y="20" width="120" height="60" fill="#c0830e"/>${inside}</svg>`;
  return { name: 'label.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) };
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  const partNumber = `${CANDLE}-${javaScriptEnabled ? 'A' : 'B'}`;

  test(`a supplier and an account agree on a label, ${how} script`, async ({ visit }) => {
    const maker = await visit(people.supplier, { javaScriptEnabled });
    await openProgram(maker, javaScriptEnabled ? 8 : 9);
    await fillDraft(maker, partNumber);
    await upload(maker, aLabel('<script>alert(1)</script>'));
    await expect(maker.getByRole('link', { name: supply.file.svg.script })).toBeVisible();
    await maker.getByLabel(supply.artwork.file).setInputFiles(aLabel());
    await maker.getByRole('button', { name: supply.artwork.act }).click();
    await reloadUntilDrawn(maker);
    await maker.getByRole('button', { name: supply.send.act('1') }).click();
    await expect(maker.getByText(supply.sent)).toBeVisible();

    const approver = await visit('approver@key.example', { javaScriptEnabled });
    await approver.goto(paths.labelGoods({ show: 'waiting' }));
    await approver.getByRole('link', { name: partNumber }).click();
    await approver.getByRole('link', { name: pins.add }).click();
    await approver.getByLabel(pins.left).fill('25');
    await approver.getByLabel(pins.top).fill('25');
    await approver.getByLabel(pins.text).fill('Is this our orange?');
    await approver.getByRole('button', { name: pins.act }).click();
    await expect(approver.getByText('Is this our orange?')).toBeVisible();
    await approver.getByRole('button', { name: decide.approve('1') }).click();
    await expect(approver.getByText(decide.approved)).toBeVisible();

    await maker.reload();
    await expect(maker.getByText(labelsWords.standing.active).first()).toBeVisible();
    await approver.goto(paths.search(partNumber));
    await expect(approver.getByRole('main').getByText(partNumber).first()).toBeVisible();
    const other = await visit(people.otherBuyer, { javaScriptEnabled });
    await other.goto(paths.search(partNumber));
    expect(await other.getByRole('main').getByRole('link', { name: partNumber }).count()).toBe(0);
  });
}

test('an approver decides by keyboard alone', async ({ visit }) => {
  const page = await visit('approver@key.example');
  await page.goto(paths.labelGoods({ show: 'waiting' }));
  await pressOn(page, page.getByRole('link', { name: 'CD-7001' }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gift tin');
  await pressOn(page, page.getByRole('link', { name: decide.ask }));
  await page.getByLabel(decide.changesNote).focus();
  await page.keyboard.type('Brand line back to 62 mm');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(decide.sentBack)).toBeVisible();
});

async function openProgram(page: Page, row: number): Promise<void> {
  await page.goto(paths.supply());
  const sku = await page.getByRole('row').filter({ hasText: supplyWords.active }).nth(row).getByRole('link').first().innerText();
  await page.goto(paths.openLabel({ item: sku }));
  await page.getByLabel(supply.openPage.account).fill('18102');
  await page.getByLabel(supply.openPage.approver).fill('buyer@key.example');
  await page.getByRole('button', { name: supply.openPage.act }).click();
  await expect(page.getByRole('link', { name: supply.problems['no-such-approver'] })).toBeVisible();
  await page.getByLabel(supply.openPage.approver).fill('approver@key.example');
  await page.getByRole('button', { name: supply.openPage.act }).click();
  await expect(page.getByText(supply.opened)).toBeVisible();
}

async function fillDraft(page: Page, partNumber: string): Promise<void> {
  const save = () => page.getByRole('button', { name: draft.act }).click();
  await page.getByLabel(draft.fields.partNumber).fill(partNumber);
  await page.getByLabel(draft.fields.brand, { exact: true }).fill('Keane Home');
  await page.getByLabel(draft.fields.gtin).fill('5391234507028');
  await page.getByLabel(draft.fields.packaging).fill('Kraft sleeve');
  await page.getByLabel(draft.fields.validFrom).fill(today());
  await page.getByLabel('GB', { exact: true }).check();
  await save();
  await expect(page.getByRole('link', { name: supply.problems.gtinWrong('7') })).toBeVisible();
  await expect(page.getByLabel(draft.fields.brand, { exact: true })).toHaveValue('Keane Home');
  await page.getByLabel(draft.fields.gtin).fill('5391234507027');
  await save();
  await expect(page.getByText(supply.saved)).toBeVisible();
  for (const box of await page.getByRole('checkbox', { name: /, GB$/ }).all()) await box.check();
  await save();
  await expect(page.getByText(supply.saved)).toBeVisible();
}

async function upload(page: Page, file: ReturnType<typeof aLabel>): Promise<void> {
  await page.getByRole('link', { name: supply.artwork.upload }).click();
  await page.getByLabel(supply.artwork.file).setInputFiles(file);
  await page.getByRole('button', { name: supply.artwork.act }).click();
}

/** With script the page looks again by itself; without, a person does. */
async function reloadUntilDrawn(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(supply.send.ready)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

async function pressOn(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  await target.focus();
  await page.keyboard.press('Enter');
}

/** The day in the host's zone, which is never behind UTC. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(Date.now());
}
