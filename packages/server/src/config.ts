/** Every setting of the program: its name in the environment, its default, its check. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** `data` at the root of the clone: a second clone is a second installation. */
const DEFAULT_DATA_FOLDER = fileURLToPath(new URL('../../../data', import.meta.url));

const CLAMD_ADDRESS = /^(?:tcp:\/\/[^/:\s]+(?::\d{1,5})?|unix:\/\S+)$/;

/** `a@b`, or a name before `<a@b>`. */
const SENDER = /^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

const environment = z.object({
  /** Port of the HTTP server. */
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of everything that is kept: the embedded database, files, keys, heads of the journal. */
  GONGKAI_DATA: z.string().min(1).optional(),
  /** A PostgreSQL of one's own; the embedded one when left out. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** The ClamAV daemon that scans attachments: `tcp://host:port` or `unix:/path`; no scan when left out. */
  CLAMD_ADDRESS: z.string().regex(CLAMD_ADDRESS, 'tcp://host:port or unix:/path').optional(),
  /** The mail server for daily digests: `smtp://user:password@host:587` or `smtps://…`; no mail when left out. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The sender of mail, `Name <address>` or an address; needed with SMTP_URL. */
  MAIL_FROM: z.string().regex(SENDER, 'name <address@host>').optional(),
  /** Whether the program stands behind a proxy whose `x-forwarded-*` headers may be believed. */
  TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

/** The settings in force. */
export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl: string | undefined;
  clamdAddress: string | undefined;
  /** The mail server and the sender; undefined where no mail is sent. */
  smtp: { url: string; from: string } | undefined;
  trustProxy: boolean;
  logLevel: string;
}

/** A setting that cannot be used; `message` is one line for the person who set it. */
export class ConfigError extends Error {}

/**
 * Reads the settings.
 * @throws ConfigError naming the variable and what would be right
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is an unset one: that is how shells and unit files leave a setting out.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const settings = parsed.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataFolder: resolve(settings.GONGKAI_DATA ?? DEFAULT_DATA_FOLDER),
    databaseUrl: settings.DATABASE_URL,
    clamdAddress: settings.CLAMD_ADDRESS,
    smtp: smtpOf(settings),
    trustProxy: settings.TRUST_PROXY === 'yes',
    logLevel: settings.LOG_LEVEL,
  };
}

function smtpOf({ SMTP_URL, MAIL_FROM }: z.infer<typeof environment>): Config['smtp'] {
  if (SMTP_URL === undefined) return undefined;
  if (MAIL_FROM === undefined)
    throw new ConfigError('MAIL_FROM: needed with SMTP_URL, as name <address@host>');
  return { url: SMTP_URL, from: MAIL_FROM };
}
