import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Jail, JailLimits, JailRefusal, JailWork } from '#app/ports/jail.ts';
import { EXIT_TOO_BIG, type JailOrder } from './jail-order.ts';

const LIMITS: JailLimits = { memoryMegabytes: 512, timeMs: 30_000, outputBytes: 64_000_000 };
/** What a process of Node holds before it does anything; the rest of its memory is the heap's. */
const BESIDE_THE_HEAP_MEGABYTES = 128;
const AT_ONCE = 2;
const QUEUE = 8;

export type JailOptions = {
  /** The file that serves the work; left out: the one of the product. */
  readonly entry?: string;
  readonly atOnce?: number;
  readonly queue?: number;
};

/** Runs at most two children at a time; who finds eight waiting is turned away. Each child does one piece of work and ends. */
export function openJail<Name extends string>({ entry = jailEntry(), atOnce = AT_ONCE, queue = QUEUE }: JailOptions = {}): Jail<Name> {
  let free = atOnce;
  const line: (() => void)[] = [];
  return {
    async run(work) {
      if (free === 0 && line.length >= queue) return refuse({ kind: 'too-busy' });
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => line.push(resolve));
      try {
        return await runChild(entry, work);
      } finally {
        const next = line.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}

/** In a build the entry lies beside the server's own or a folder above its chunks; in the sources beside this file. */
function jailEntry(): string {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) return join(dirname(here), 'jail-entry.ts');
  const places = [dirname(here), dirname(dirname(here))].map((folder) => join(folder, 'jail-entry.js'));
  return places.find((place) => existsSync(place)) ?? join(dirname(here), 'jail-entry.js');
}

type Outcome = Result<Uint8Array, JailRefusal>;

function runChild<Name extends string>(entry: string, { work, bytes, options = null, limits }: JailWork<Name>): Promise<Outcome> {
  const { memoryMegabytes, timeMs, outputBytes } = { ...LIMITS, ...limits };
  const order: JailOrder = { work, options, memoryBytes: memoryMegabytes * 1_048_576, timeMs };
  const child = startChild(entry, Math.max(32, memoryMegabytes - BESIDE_THE_HEAP_MEGABYTES));
  return new Promise((resolve) => {
    let ended: JailRefusal | null = null;
    const end = (kind: JailRefusal['kind']) => {
      ended ??= { kind };
      child.kill('SIGKILL');
    };
    const onParentExit = () => void child.kill('SIGKILL');
    process.once('exit', onParentExit);
    const timer = setTimeout(() => end('took-too-long'), timeMs);
    const output = collect(child.stdio[3], { atMost: outputBytes, onTooMuch: () => end('too-big') });
    child.once('error', () => end('broke'));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', onParentExit);
      resolve(toOutcome({ ended, code, signal, output: output() }));
    });
    send(child, order, bytes);
  });
}

/** With nothing of our environment, in which secrets are, and with nowhere to talk to. */
function startChild(entry: string, heapMegabytes: number): ChildProcess {
  const compile = entry.endsWith('.ts') ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
  // Node's types want NODE_ENV in every environment.
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production' };
  return spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, ...compile, entry], { env, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
}

/** The order as one line, then the bytes. A child that ended early leaves a broken pipe, which its exit explains. */
function send({ stdin }: ChildProcess, order: JailOrder, bytes: Uint8Array): void {
  stdin?.on('error', () => undefined);
  stdin?.write(`${JSON.stringify(order)}\n`);
  stdin?.end(bytes);
}

function collect(stream: ChildProcess['stdio'][3], { atMost, onTooMuch }: { readonly atMost: number; readonly onTooMuch: () => void }): () => Uint8Array {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  stream?.on('error', () => undefined);
  stream?.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length;
    if (bytes > atMost) return onTooMuch();
    chunks.push(chunk);
  });
  return () => Buffer.concat(chunks);
}

type Ending = { readonly ended: JailRefusal | null; readonly code: number | null; readonly signal: string | null; readonly output: Uint8Array };

/** SIGKILL that is not ours is the child's own watch, or a system short of memory; SIGABRT is a full heap. */
function toOutcome({ ended, code, signal, output }: Ending): Outcome {
  if (ended) return refuse(ended);
  if (code === 0) return accept(output);
  return refuse({ kind: code === EXIT_TOO_BIG || signal === 'SIGKILL' || signal === 'SIGABRT' ? 'too-big' : 'broke' });
}
