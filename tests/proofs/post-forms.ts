import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';

export type Post = { readonly key: string; readonly path: string; readonly body: string };
/** number: what the server acknowledged; null: the connection broke before it answered. */
export type Answered = { readonly key: string; readonly number: string | null };
/** Reads the acknowledged number from an answer; null: this is no acknowledgment, which ends the proof. */
export type ReadNumber = (answer: { readonly status: number; readonly location: string }) => string | null;

type To = { readonly port: number; readonly headers: Readonly<Record<string, string>>; readonly connections: number; readonly read: ReadNumber };

/** Posts forms over some connections until all are answered or the server is gone. onFirst: when the first one leaves. */
export async function postForms({ connections, ...to }: To, posts: readonly Post[], onFirst: () => void = () => undefined): Promise<readonly Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answered[] = [];
  const waiting = [...posts];
  let isGone = false;
  onFirst();
  const work = async () => {
    for (let post = waiting.shift(); post && !isGone; post = waiting.shift()) {
      const number = await postOne({ ...to, agent }, post);
      if (number === null) isGone = true;
      answers.push({ key: post.key, number });
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return answers;
}

function postOne({ port, headers, agent, read }: Omit<To, 'connections'> & { readonly agent: Agent }, { path, body }: Post): Promise<string | null> {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ agent, host: '127.0.0.1', port, method: 'POST', path, headers: { ...headers, ...form } }, (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', () => resolve(null));
      answer.on('end', () => {
        const number = read({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' });
        if (number !== null) resolve(number);
        else reject(new Error(`${path} was answered ${answer.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 1_000)}`));
      });
    });
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}
