import type { Log } from '#app/ports/context.ts';

const LONGEST_LINE = 8_192;
const SECRET = /pass|secret|token|cookie|authorization|hash|session/i;

/** One line of JSON per happening: newline-safe, capped, with whatever is named like a secret left out. */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  const put = (level: 'info' | 'error', event: string, facts: Readonly<Record<string, unknown>>) => {
    const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts }, redact);
    write(`${line.length > LONGEST_LINE ? JSON.stringify({ level, event, cut: line.slice(0, LONGEST_LINE - 200) }) : line}\n`);
  };
  return {
    info: (event, facts = {}) => put('info', event, facts),
    error: (event, error, facts = {}) => put('error', event, { ...facts, error: toFacts(error) }),
  };
}

function redact(key: string, value: unknown): unknown {
  return SECRET.test(key) && value !== null ? '[redacted]' : value;
}

function toFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return { name: error.name, message: error.message, stack: error.stack?.split('\n').slice(1, 8).map((line) => line.trim()) };
}
