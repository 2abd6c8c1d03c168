import { createTransport } from 'nodemailer';
import { type Attachment, type Mailer, OutsideError } from '#app/ports/context.ts';

/** Sends letters over SMTP; the letter's key is its message id, so that a letter sent twice is known as one. */
export function smtpMailer(settings: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport({ url: settings.url, connectionTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true });
  const domain = settings.from.split('@').at(-1)?.replace('>', '') ?? 'localhost';
  return {
    async send({ to, subject, text, key, attachments = [] }) {
      try {
        await transport.sendMail({
          from: settings.from,
          to,
          subject,
          text,
          messageId: `<${key.replace(/[^\w.-]/g, '.')}@${domain}>`,
          attachments: attachments.map(toAttachment),
        });
      } catch (error) {
        throw new OutsideError('the mail server did not take the letter', { retryable: !isRefusedForGood(error), cause: error });
      }
    },
  };
}

function toAttachment({ fileName, mediaType, bytes }: Attachment): { filename: string; contentType: string; content: Buffer } {
  return { filename: fileName, contentType: mediaType, content: Buffer.from(bytes) };
}

/** 5xx replies are final; everything else may go through later. */
function isRefusedForGood(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'responseCode' in error && Number(error.responseCode) >= 500;
}
