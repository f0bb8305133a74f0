/** Sending mail: by an SMTP server, or into a folder of `.eml` files that any mail program opens. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { newId } from '../identifiers.ts';

/** A letter in plain text. */
export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
}

/** A way to send mail. `send` rejects when the mail was not taken; then it was not sent. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/**
 * Sends by an SMTP server.
 * @param url `smtp://user:password@host:port` (with STARTTLS where offered) or `smtps://…`
 * @param from the sender, `Name <address>`
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  return {
    async send(mail) {
      await transport.sendMail({ ...headed(mail), from });
    },
    close: () => transport.close(),
  };
}

/** Writes each mail as a file of its own into the folder, for demonstrations and for looking at. */
export function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail({ ...headed(mail), from });
      await mkdir(folder, { recursive: true });
      if (!Buffer.isBuffer(message)) throw new Error('the mail was not composed into a buffer');
      await writeFile(join(folder, `${newId()}.eml`), message, { mode: 0o600 });
    },
    close: () => transport.close(),
  };
}

function headed({ to, subject, text }: Mail) {
  // So that out-of-office replies do not come back (RFC 3834).
  return {
    to,
    subject,
    text,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
