import SqliteFile from 'better-sqlite3';
import pg from 'pg';

/** One connection of the driver itself; a statement is prepared when it is first sent. Values stand for question marks. */
export type RawConnection = {
  /** How a transaction begins, and how the shelf rows a statement reads are kept from others. */
  readonly words: { readonly begin: string; readonly lockStock: string };
  all<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  run(sql: string, values: readonly unknown[]): Promise<unknown>;
};

/** better-sqlite3, with every commit synced to the disk. */
export function rawSqlite(name: string): RawConnection {
  const file = new SqliteFile(name);
  file.pragma('journal_mode = wal');
  file.pragma('synchronous = full');
  file.pragma('foreign_keys = on');
  file.pragma('cache_size = -32768');
  const prepared = kept((sql: string) => file.prepare(sql));
  return {
    words: { begin: 'begin immediate', lockStock: '' },
    all: async <Row>(sql: string, values: readonly unknown[]) => prepared(sql).all(values) as Row[],
    run: async (sql, values) => prepared(sql).run(values),
  };
}

/** node-postgres, statements prepared by name. */
export async function rawPostgres(url: string): Promise<RawConnection> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser } });
  await client.connect();
  let count = 0;
  const prepared = kept((sql: string) => {
    let mark = 0;
    count += 1;
    return { name: `raw-${count}`, text: sql.replaceAll('?', () => `$${++mark}`) };
  });
  return {
    words: { begin: 'begin', lockStock: 'for update of s' },
    all: async <Row>(sql: string, values: readonly unknown[]) => (await client.query({ ...prepared(sql), values: [...values] })).rows as Row[],
    run: (sql, values) => client.query({ ...prepared(sql), values: [...values] }),
  };
}

/** Whole numbers as numbers. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
}

function kept<Made>(make: (sql: string) => Made): (sql: string) => Made {
  const all = new Map<string, Made>();
  return (sql) => {
    const made = all.get(sql) ?? make(sql);
    all.set(sql, made);
    return made;
  };
}
