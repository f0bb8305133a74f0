/** `gongkai serve`: opens the installation, listens, and stops cleanly. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { DEMONSTRATION_PASSWORD, ensureDemonstration } from '../demonstration/index.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { sites } from '../organs/index.ts';
import { folderMailer, type Mailer, smtpMailer } from '../platform/mail/mailer.ts';
import { startSchedule } from '../schedule.ts';
import { UsageError } from '../usage-error.ts';

/** What may be said on the command line. */
export interface ServeOptions {
  demo: boolean;
}

const DEMONSTRATION_SENDER = '公开工作台 <gongkai@example.invalid>';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Serves until told to stop (Ctrl-C, SIGTERM). */
export async function serve(config: Config, options: ServeOptions): Promise<void> {
  // Asked first: a taken port must not cost a start of the database.
  await requireFreePort(config);
  const installation = await openInstallation(config, say);
  try {
    await serveInstallation(config, options, installation);
  } catch (error) {
    await installation.close();
    throw error;
  }
}

async function serveInstallation(
  config: Config,
  options: ServeOptions,
  installation: Installation,
): Promise<void> {
  const demonstration = await ensureDemonstration(installation, {
    allowed: installation.embedded || options.demo,
    say,
  });
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const app = await createApp({
    services: installation.services,
    logger,
    trustProxy: config.trustProxy,
    clock: () => new Date(),
  });
  const mailer = mailerOf(config, demonstration);
  const schedule = startSchedule({
    services: app.services,
    headsFolder: installation.headsFolder,
    mailer,
    onError: (error) => logger.error({ err: error }, 'schedule'),
  });
  const stop = onStop(async () => {
    await schedule.stop();
    mailer?.close();
    await app.close();
    await installation.close();
  });
  try {
    await app.server.listen({ port: config.port, host: config.host });
  } catch (error) {
    await stop();
    throw portTaken(error, config) ?? error;
  }
  await announce(config, installation, demonstration);
}

/** The mail server of the settings; a demonstration without one writes its mail into a folder. */
function mailerOf(config: Config, demonstration: boolean): Mailer | null {
  if (config.smtp !== undefined) return smtpMailer(config.smtp.url, config.smtp.from);
  return demonstration ? folderMailer(join(config.dataFolder, 'mail'), DEMONSTRATION_SENDER) : null;
}

async function announce(config: Config, installation: Installation, demonstration: boolean): Promise<void> {
  const host = config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host;
  const base = `http://${host}:${config.port}`;
  const known = await sites(installation.database.db);
  say('');
  say(`gongkai is serving ${known.map((site) => site.name).join(', ') || 'no site yet'}`);
  say(`  Public site    ${base}/`);
  say(`  Staff console  ${base}/console/`);
  if (demonstration) {
    say(
      `  Sign in with one of the accounts offered on the sign-in page; their password is ${DEMONSTRATION_PASSWORD}`,
    );
  }
  if (known.length === 0) say('  Create the site and its administrator with: ./gongkai init --help');
  say('  Ctrl-C stops it.');
}

/** Runs the stopping once, whoever asks first; a second signal does not cut it short. */
function onStop(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const once = () => {
    stopping ??= stop();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      void once().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  return once;
}

async function requireFreePort(config: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portTaken(error, config) ?? error));
    probe.listen({ port: config.port, host: config.host }, () => probe.close(() => resolve()));
  });
}

function portTaken(error: unknown, config: Config): UsageError | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  if (error.code === 'EADDRINUSE') {
    return new UsageError(
      `port ${config.port} is taken; choose another with PORT=… or stop the program that has it`,
    );
  }
  if (error.code === 'EACCES')
    return new UsageError(`port ${config.port} needs more rights; choose another with PORT=…`);
  return undefined;
}
