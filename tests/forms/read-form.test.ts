import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readForm } from '#app/forms/read-form.ts';

const form = z.strictObject({
  name: z.string().trim().min(1, 'name-missing').max(40, 'name-too-long'),
  password: z.string().max(40, 'password-too-long').optional(),
  lines: z
    .array(z.strictObject({ code: z.string().min(1, 'code-missing'), quantity: z.string().regex(/^\d+$/, 'quantity-form') }))
    .max(3, 'lines-too-many')
    .optional(),
  site: z.strictObject({ city: z.string() }).optional(),
});

function post(body: string, type = 'application/x-www-form-urlencoded'): Request {
  return new Request('http://localhost:3000/x', { method: 'POST', headers: { 'Content-Type': type }, body });
}

function read(body: string) {
  return readForm(post(body), form);
}

describe('reading a form', () => {
  test('rows and groups come out as lists and objects', async () => {
    const body = 'name=Maya&lines[0].code=A1&lines[0].quantity=2&lines[1].code=B2&lines[1].quantity=30&site.city=Leeds';
    expect(await read(body)).toEqual({
      ok: true,
      value: {
        name: 'Maya',
        lines: [
          { code: 'A1', quantity: '2' },
          { code: 'B2', quantity: '30' },
        ],
        site: { city: 'Leeds' },
      },
    });
  });

  test('rows may come in any order, and more than ten of them keep theirs', async () => {
    const many = z.strictObject({ lines: z.array(z.string()) });
    const body = Array.from({ length: 12 }, (_, at) => `lines[${11 - at}]=${11 - at}`).join('&');
    expect(await readForm(post(body), many)).toMatchObject({ value: { lines: Array.from({ length: 12 }, (_, at) => String(at)) } });
  });

  test('a charset in the content type is fine', async () => {
    expect(await readForm(post('name=Maya', 'application/x-www-form-urlencoded; charset=UTF-8'), form)).toMatchObject({ ok: true });
  });

  test('problems name the field as the form does, and what was typed comes back', async () => {
    const outcome = await read('name=&lines[0].code=A1&lines[0].quantity=many&lines[1].code=&lines[1].quantity=3');
    expect(outcome).toEqual({
      ok: false,
      problems: [
        { field: 'name', message: 'name-missing' },
        { field: 'lines[0].quantity', message: 'quantity-form' },
        { field: 'lines[1].code', message: 'code-missing' },
      ],
      typed: { name: '', 'lines[0].code': 'A1', 'lines[0].quantity': 'many', 'lines[1].code': '', 'lines[1].quantity': '3' },
    });
  });

  test('a password never comes back', async () => {
    expect(await read('name=&password=secret-words')).toMatchObject({ ok: false, typed: { name: '' } });
    const outcome = await read('name=&password=secret-words');
    expect(JSON.stringify(outcome)).not.toContain('secret-words');
  });

  test('zod’s own sentences do not reach people', async () => {
    expect(await read('lines[0]=A1')).toMatchObject({
      problems: [
        { field: 'name', message: 'field-unreadable' },
        { field: 'lines[0]', message: 'field-unreadable' },
      ],
    });
  });
});

describe('a form nobody here made', () => {
  test.each([
    ['an unknown field', 'name=Maya&price=1', 'price'],
    ['the price of a line', 'name=Maya&lines[0].code=A&lines[0].quantity=1&lines[0].price=0', 'lines[0].price'],
    ['the account', 'name=Maya&accountId=other', 'accountId'],
    ['a constructor', 'name=Maya&constructor=x', 'constructor'],
    ['a nested constructor', 'name=Maya&constructor.prototype.isAdmin=1', 'constructor'],
  ])('with %s is refused by name', async (_what, body, field) => {
    expect(await read(body)).toMatchObject({ ok: false, problems: [{ field, message: 'field-unknown' }] });
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  test.each([
    ['a field twice', 'name=Maya&name=Owen'],
    ['a row twice', 'name=Maya&lines[0].code=A&lines[0].code=B'],
    ['a field that is text and group', 'name=Maya&site=x&site.city=Leeds'],
    ['a group that becomes text', 'name=Maya&site.city=Leeds&site=x'],
    ['__proto__', '__proto__.isAdmin=1&name=Maya'],
    ['a nested __proto__', 'name=Maya&site.__proto__.isAdmin=1'],
    ['PHP brackets', 'name[]=Maya'],
    ['a bracketed word', 'name[constructor]=Maya'],
    ['an operator', 'name[$ne]=x'],
    ['a dollar', '$where=1&name=Maya'],
    ['no name', '=x&name=Maya'],
    ['a dot at the end', 'site.=x&name=Maya'],
    ['a negative row', 'lines[-1].code=A&name=Maya'],
    ['a row of many digits', 'lines[999999999].code=A&name=Maya'],
    ['a zero byte', 'name=Ma%00ya'],
    ['a space in a name', 'na me=Maya'],
    ['a capital first', 'Name=Maya'],
    ['an unlistable key', 'name=Maya&lines[0]..code=x'],
  ])('with %s is unreadable', async (_what, body) => {
    expect(await read(body)).toMatchObject({ ok: false, problems: [{ field: '', message: 'form-unreadable' }] });
  });

  test('with a gap between its rows is refused, without making the rows in between', async () => {
    expect(await read('name=Maya&lines[99999].code=A&lines[99999].quantity=1')).toMatchObject({ ok: false, problems: [{ field: 'lines' }] });
  });

  test('with more fields than any form has is unreadable', async () => {
    expect(await read(Array.from({ length: 6_001 }, (_, at) => `a${at}=1`).join('&'))).toMatchObject({ problems: [{ message: 'form-unreadable' }] });
  });

  test.each(['multipart/form-data; boundary=x', 'text/plain', 'application/json', ''])('sent as %j is unreadable', async (type) => {
    expect(await readForm(post('name=Maya', type), form)).toMatchObject({ ok: false, problems: [{ message: 'form-unreadable' }] });
  });
});
