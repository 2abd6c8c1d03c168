import { type ChildProcess, spawn } from 'node:child_process';
import { pinnedTo } from './machine.ts';

/** A process of the bench that answers one question at a time. */
export type Child = { readonly pid: number; ask<Question extends object, Answer>(question: Question): Promise<Answer>; stop(): void };

/** Starts a script of the bench on a core of its own; it answers what `answering` in it says. */
export function startChild(script: string, core: 0 | 1): Child {
  const [command = process.execPath, ...words] = [...pinnedTo(core), process.execPath, '--import', 'tsx', script];
  const child = spawn(command, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production' } });
  process.on('exit', () => child.kill('SIGKILL'));
  return {
    pid: child.pid ?? 0,
    ask: <Question extends object, Answer>(question: Question) => askChild<Question, Answer>(child, question),
    stop: () => void child.kill('SIGKILL'),
  };
}

/** In the child: answers each question it is sent, and leaves with its parent. */
export function answering<Question, Answer>(answer: (question: Question) => Promise<Answer> | Answer): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (question: Question) => {
    Promise.resolve(question)
      .then(answer)
      .then(
        (answered) => process.send?.({ answered }),
        (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
      );
  });
}

function askChild<Question extends object, Answer>(child: ChildProcess, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('a process of the bench ended before it answered'));
    child.once('exit', onExit);
    child.once('message', (message: { readonly answered: Answer } | { readonly error: string }) => {
      child.off('exit', onExit);
      if ('error' in message) reject(new Error(message.error));
      else resolve(message.answered);
    });
    child.send(question);
  });
}
