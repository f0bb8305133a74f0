/** `gongkai init`: a real start with one site, its first organ and one administrator, and nothing else. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { createStaff } from '../identity/index.ts';
import { openInstallation } from '../installation.ts';
import { createSite, sites } from '../organs/index.ts';
import { createContext, transact } from '../platform/context.ts';
import { sealPending } from '../platform/journal/sealer.ts';
import { establishOrgan } from '../setup/index.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line says. */
export interface InitOptions {
  site: string;
  siteCode: string;
  organ: string;
  shortName: string;
  organCode: string;
  slug: string;
  reconsiderationOrgan: string;
  admin: string;
  adminName: string;
}

const RULES: readonly { option: keyof InitOptions; pattern: RegExp; says: string }[] = [
  { option: 'siteCode', pattern: /^\d{6}$/, says: '--site-code must have six digits' },
  {
    option: 'organCode',
    pattern: /^[0-9A-Z]{18}$/,
    says: '--organ-code must have 18 digits or capital letters',
  },
  {
    option: 'slug',
    pattern: /^[a-z][a-z0-9-]{1,39}$/,
    says: '--slug must be lower-case letters, digits and hyphens',
  },
  { option: 'admin', pattern: /^[a-z][a-z0-9._-]{1,39}$/, says: '--admin must be a lower-case login' },
];

/**
 * Creates them.
 * @throws UsageError when there is a site already, or an option has the wrong form
 */
export async function init(config: Config, options: InitOptions): Promise<void> {
  for (const { option, pattern, says } of RULES)
    if (!pattern.test(options[option])) throw new UsageError(says);
  const installation = await openInstallation(config, (line) => process.stderr.write(`${line}\n`));
  try {
    const { db } = installation.database;
    if ((await sites(db)).length > 0) throw new UsageError('there is a site already; nothing was changed');
    const password = randomBytes(12).toString('base64url');
    const now = new Date();
    const siteId = await db.transaction().execute(async (tx) => {
      const site = await createSite(tx, { code: options.siteCode, name: options.site }, now);
      const services = { ...installation.services, journalCommitted: async () => undefined };
      const context = { ...createContext(services, site, { type: 'system', name: 'init' }, now), db: tx };
      await transact(context, (inner) => createAll(inner, options, password));
      return site.id;
    });
    await sealPending(db, siteId);
    process.stdout.write(
      `Created ${options.site} with ${options.organ}.\nAdministrator: ${options.admin}\nPassword: ${password}\nIt is shown only now; change it after signing in.\n`,
    );
  } finally {
    await installation.close();
  }
}

async function createAll(
  context: Parameters<typeof establishOrgan>[0],
  options: InitOptions,
  password: string,
): Promise<void> {
  const organId = await establishOrgan(context, {
    slug: options.slug,
    code: options.organCode,
    name: options.organ,
    shortName: options.shortName,
    kind: 'organ',
    reconsiderationOrgan: options.reconsiderationOrgan,
    contact: { unit: '', address: '', telephone: '', postcode: '', hours: '' },
  });
  await createStaff(context, {
    login: options.admin,
    name: options.adminName,
    title: '管理员',
    organId,
    password,
    roles: [{ role: 'administrator', organId }],
  });
}
