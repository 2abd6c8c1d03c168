import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { smtpMailer } from '#app/adapters/email/smtp-mailer.ts';
import { OutsideError } from '#app/ports/context.ts';

/** A mail server that takes one letter after the other, or answers each with `refusal`. */
async function aMailServer(refusal: string | null = null) {
  const taken: string[] = [];
  const server = createServer((socket) => {
    socket.write('220 ready\r\n');
    talk(socket, taken, refusal);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { taken, mailer: smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Orders <orders@example.com>' }) };
}

function talk(socket: Socket, taken: string[], refusal: string | null): void {
  let letter: string | null = null;
  socket.on('data', (chunk) => {
    const text = chunk.toString('latin1');
    if (letter !== null || text.startsWith('DATA')) {
      if (letter === null) socket.write('354 go on\r\n');
      letter = (letter ?? '') + text.replace(/^DATA\r\n/, '');
      if (!letter.endsWith('\r\n.\r\n')) return;
      taken.push(letter);
      letter = null;
      socket.write('250 taken\r\n');
    } else if (text.startsWith('RCPT') && refusal !== null) socket.write(`${refusal}\r\n`);
    else socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : '250 fine\r\n');
  });
}

const letter = { to: 'pay@example.com, boss@example.com', subject: 'Invoice INV-000001', text: 'Hello,\n', key: 'invoice:1' };

test('a letter goes out with its file, under a name that follows from its key', async () => {
  const { taken, mailer } = await aMailServer();
  const bytes = Buffer.from('%PDF-1.7 and more');
  await mailer.send({ ...letter, attachments: [{ fileName: 'INV-000001.pdf', mediaType: 'application/pdf', bytes }] });
  const [sent = ''] = taken;
  for (const part of ['Message-ID: <invoice.1@example.com>', 'filename=INV-000001.pdf', 'Content-Type: application/pdf', bytes.toString('base64')]) {
    expect(sent).toContain(part);
  }
});

test('a server that is busy may be tried again, one that refuses for good may not', async () => {
  for (const [answer, retryable] of [
    ['451 later', true],
    ['550 nobody here', false],
  ] as const) {
    const { mailer } = await aMailServer(answer);
    const failure = await mailer.send(letter).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OutsideError);
    expect(failure).toMatchObject({ retryable });
  }
});
