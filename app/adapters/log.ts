import type { Log } from '#app/ports/context.ts';

const LONGEST_LINE = 8_192;
const KEPT_OF_LONGER = 2_000;
const STACK_LINES = 8;
const SECRET_NAME = /pass|secret|token|cookie|authorization|hash|session|email/i;
const URL_PASSWORD = /(\w:\/\/[^\s:/@]*):[^\s@]*@/g;

type Options = { readonly level?: 'info' | 'error'; readonly write?: (line: string) => void };

/** One line of JSON per happening: newline-safe, capped, without what is named like a secret and without passwords in addresses. */
export function jsonLog({ level: least = 'info', write = (line) => process.stdout.write(line) }: Options = {}): Log {
  const put = (level: 'info' | 'error', event: string, facts: Readonly<Record<string, unknown>>) => {
    const at = new Date().toISOString();
    const line = spell({ at, level, event, ...facts });
    const isLong = Buffer.byteLength(line) >= LONGEST_LINE;
    write(`${isLong ? spell({ at, level, event, requestId: facts['requestId'], cut: line.slice(0, KEPT_OF_LONGER) }) : line}\n`);
  };
  return {
    info: (event, facts = {}) => {
      if (least === 'info') put('info', event, facts);
    },
    error: (event, error, facts = {}) => put('error', event, { ...facts, error: toFacts(error) }),
  };
}

function spell(facts: Readonly<Record<string, unknown>>): string {
  try {
    return JSON.stringify(facts, redact);
  } catch (error) {
    // A circle: the happening is still worth its line.
    return JSON.stringify({ at: facts['at'], level: facts['level'], event: facts['event'], unreadable: String(error).split('\n')[0] });
  }
}

function redact(name: string, value: unknown): unknown {
  if (SECRET_NAME.test(name) && value !== null && value !== undefined) return '[redacted]';
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'string' ? value.replace(URL_PASSWORD, '$1:[redacted]@') : value;
}

function toFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack
    ?.split('\n')
    .slice(1, 1 + STACK_LINES)
    .map((line) => line.trim());
  const cause = error.cause === undefined ? {} : { cause: error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message}` : String(error.cause) };
  return { name: error.name, message: error.message, ...cause, stack };
}
