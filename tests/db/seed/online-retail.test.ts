import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toCsvLines, toTimeText, unpackOnlineRetail } from '#db/seed/unpack-online-retail.ts';

test('unpacks to the published CSV, byte for byte', () => {
  const hash = createHash('sha256');
  for (const line of toCsvLines(unpackOnlineRetail())) hash.update(line);
  expect(hash.digest('hex')).toBe('7615e19743f2c3e8e641375743c276dbb0ed64a70cf210464ce72c335db3d221');
});

test('holds the counts that its publisher and the README name', () => {
  const rows = [...unpackOnlineRetail()];
  const distinct = (of: (row: (typeof rows)[number]) => string) => new Set(rows.map(of)).size;
  expect(rows).toHaveLength(541_909);
  expect(distinct((row) => row.document)).toBe(25_900);
  expect(distinct((row) => row.sku)).toBe(4_070);
  expect(distinct((row) => row.sku.toUpperCase())).toBe(3_958);
  expect(new Set(rows.filter((row) => row.customer !== '').map((row) => row.customer)).size).toBe(4_372);
  expect(distinct((row) => row.country)).toBe(38);
  expect(rows.filter((row) => row.customer === '')).toHaveLength(135_080);
  expect(rows.filter((row) => row.description === '')).toHaveLength(1_454);
  expect(rows.filter((row) => row.quantity < 0)).toHaveLength(10_624);
  const thousandths = rows.reduce((sum, row) => sum + row.quantity * Math.round(Number(row.price) * 1_000), 0);
  expect(thousandths).toBe(9_747_747_934);
  const minutes = rows.map((row) => row.minute).sort((a, b) => a - b);
  expect([minutes[0], minutes.at(-1)].map((minute) => toTimeText(minute ?? 0))).toEqual(['2010-12-01 08:26:00', '2011-12-09 12:50:00']);
});
