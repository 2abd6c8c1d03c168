import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { answering } from './child.ts';

/** Requests to send over some connections, each of which waits for its answer: in turn, again and again until the time is over, or each once. */
export type Load = {
  readonly port: number;
  readonly connections: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly requests: readonly Sent[];
  readonly isRepeated: boolean;
  readonly ms: number;
  /** Any other status is a failure of the bench. */
  readonly status: number;
};
export type Sent = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: string };
export type LoadDone = { readonly count: number; readonly ms: number; readonly p50Ms: number; readonly p99Ms: number; readonly bytes: number };

answering(async (load: Load): Promise<LoadDone> => {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const times: number[] = [];
  let next = 0;
  let bytes = 0;
  const startedMs = performance.now();
  const work = async () => {
    while (performance.now() - startedMs < load.ms && (load.isRepeated || next < load.requests.length)) {
      const sent = load.requests[next++ % load.requests.length];
      if (!sent) return;
      const sentMs = performance.now();
      const answer = await send(load, agent, sent);
      times.push(performance.now() - sentMs);
      if (answer.status !== load.status) throw new Error(`${sent.method} ${sent.path} answered ${answer.status}: ${answer.body.slice(0, 2_000)}`);
      bytes = answer.body.length;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, work));
  const ms = performance.now() - startedMs;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { count: times.length, ms, p50Ms: times[Math.floor(times.length / 2)] ?? 0, p99Ms: times[Math.floor(times.length * 0.99)] ?? 0, bytes };
});

function send(load: Load, agent: Agent, { method, path, body }: Sent): Promise<{ readonly status: number; readonly body: string }> {
  const form = body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ agent, host: '127.0.0.1', port: load.port, method, path, headers: { ...load.headers, ...form } }, (answer) => {
      readAll(answer).then((text) => resolve({ status: answer.statusCode ?? 0, body: text }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function readAll(answer: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => resolve(Buffer.concat(chunks).toString()));
    answer.on('error', reject);
  });
}
