import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { gallery } from './gallery.tsx';
import { valuesOf } from './markup.ts';

const ICON_IDS = valuesOf(readFileSync('public/icons.svg', 'utf8'), 'id');

describe.each(gallery)('the $name page', ({ page }) => {
  const html = renderToString(page);

  test('has no inline style and no inline script, as the content policy demands', () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script|\son[a-z]+=/);
  });

  test('uses every id once, and refers only to ids it has', () => {
    const ids = valuesOf(html, 'id');
    expect(ids).toEqual([...new Set(ids)]);
    const referred = ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget']
      .flatMap((name) => valuesOf(html, name))
      .flatMap((value) => value.split(' '));
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has one H1 and one main', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
  });

  test('writes by POST only; what only asks says so', () => {
    const forms = html.match(/<form[^>]*>/g) ?? [];
    expect(forms.filter((form) => !/method="(?:post|get)"|role="search"/.test(form))).toEqual([]);
  });

  test('draws only icons that the sprite has', () => {
    const used = valuesOf(html, 'href')
      .filter((href) => href.startsWith('/icons.svg'))
      .map((href) => href.split('#')[1] ?? '');
    expect(used.filter((id) => !ICON_IDS.includes(id))).toEqual([]);
  });

  test('names every field and every drawing that speaks', () => {
    const fields = html.match(/<(?:input|select|textarea)[^>]*>/g) ?? [];
    const labeled = new Set(valuesOf(html, 'for'));
    const nameless = fields.filter((field) => !/type="hidden"|aria-label=/.test(field) && !valuesOf(field, 'id').some((id) => labeled.has(id)));
    expect(nameless).toEqual([]);
    expect((html.match(/<svg[^>]*>/g) ?? []).filter((svg) => !/aria-hidden="true"|aria-label="/.test(svg))).toEqual([]);
  });
});
