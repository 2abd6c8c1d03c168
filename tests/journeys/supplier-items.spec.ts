import { paths } from '#app/paths.ts';
import { supplyWords } from '#app/words/supply.ts';
import { expect, test } from './journey.ts';
import { people } from './people.ts';

const says = supplyWords.page;

for (const javaScriptEnabled of [true, false]) {
  test(`a supplier mends an item, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ visit }) => {
    const page = await visit(people.supplier, { javaScriptEnabled });
    await page.goto(paths.supply());
    await page
      .getByRole('row')
      .nth(javaScriptEnabled ? 2 : 3)
      .getByRole('link')
      .click();
    const name = await page.getByLabel(says.fields.name).inputValue();
    const gtin = page.getByLabel(says.packFields.gtin).first();

    await page.getByLabel(says.fields.name).fill(`${name}, boxed`);
    await gtin.fill('4006381333932');
    await page.getByRole('button', { name: says.act }).click();
    await expect(page.getByRole('link', { name: says.problems.gtinWrong('1') })).toBeVisible();
    await expect(page.getByLabel(says.fields.name)).toHaveValue(`${name}, boxed`);

    await gtin.fill('');
    await page.getByRole('button', { name: says.act }).click();
    await expect(page.getByText(says.changed)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: `${name}, boxed` })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: says.from(name, `${name}, boxed`) })).toBeVisible();
  });
}
