/** A site to test on: a real database with an organ, its offices and columns, and a person for every role. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STAFF_ROLE_LABELS, type StaffRole } from '@gongkai/law/disclosure';
import { actorByLogin, createStaffWithHash, hashPassword } from './identity/index.ts';
import { createSectionOffice, createSite, type Organ, organById } from './organs/index.ts';
import type { StaffActor } from './platform/access.ts';
import { type Actor, type Context, createContext, type Services, type Site } from './platform/context.ts';
import { type OpenDatabase, openDatabase } from './platform/database/database.ts';
import { createTestDatabase } from './platform/database/testing.ts';
import { folderFileStore } from './platform/files/file-store.ts';
import { createCipher } from './platform/secrets/cipher.ts';
import { establishOrgan } from './setup/index.ts';

/** Password of every test account. */
export const TEST_PASSWORD = 'correct horse battery staple';

/** The instant at which tests act when they say nothing else: a working day. */
export const TEST_NOW = new Date('2026-03-03T02:00:00Z');

/** Every role, each with a person of its own whose login is the role. */
export const ALL_ROLES = Object.keys(STAFF_ROLE_LABELS) as StaffRole[];

/** A site under test. */
export interface TestSite {
  database: OpenDatabase;
  services: Services;
  site: Site;
  organ: Organ;
  /** Id of the organ's section office. */
  officeId: string;
  /** An organ on the same site for which nobody above holds a grant. */
  otherOrgan: Organ;
  /** The person who holds the role, and only it, for the organ. */
  person(role: StaffRole): StaffActor;
  /** A context in which the person of a role acts. */
  as(role: StaffRole, now?: Date): Context;
  /** A context for any actor. */
  acting(actor: Actor, now?: Date): Context;
  close(): Promise<void>;
}

/** Makes a site on a database of its own. */
export async function testSite(): Promise<TestSite> {
  const testDatabase = await createTestDatabase();
  const database = openDatabase(testDatabase.url, { max: 10 });
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'));
  const services: Services = {
    database: database.db,
    files: folderFileStore(join(folder, 'files')),
    publicFiles: folderFileStore(join(folder, 'public-files')),
    scanner: null,
    cipher: createCipher(randomBytes(32)),
    journalCommitted: async () => undefined,
  };
  const site = await createSite(database.db, { code: '340603', name: '甲区政府信息公开平台' }, TEST_NOW);
  const acting = (actor: Actor, now = TEST_NOW) => createContext(services, site, actor, now);
  const system = acting({ type: 'system', name: 'test' });
  const organ = await newOrgan(system, { slug: 'jia', code: '11340603003000001A', name: '甲区甲街道办事处' });
  const otherOrgan = await newOrgan(system, {
    slug: 'yi',
    code: '11340603003000002B',
    name: '甲区乙街道办事处',
  });
  const officeId = await createSectionOffice(system, { organId: organ.id, name: '综合办公室', sort: 1 });
  const people = await peopleOf(system, organ, officeId);
  const person = (role: StaffRole): StaffActor => {
    const found = people.get(role);
    if (found === undefined) throw new Error(`nobody holds ${role}`);
    return found;
  };
  return {
    database,
    services,
    site,
    organ,
    officeId,
    otherOrgan,
    person,
    as: (role, now) => acting(person(role), now),
    acting,
    async close() {
      await database.close();
      await testDatabase.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newOrgan(
  context: Context,
  input: { slug: string; code: string; name: string },
): Promise<Organ> {
  const id = await establishOrgan(context, {
    ...input,
    shortName: input.name.slice(2),
    kind: 'subdistrict_office',
    reconsiderationOrgan: '甲区人民政府',
    contact: {
      unit: '综合办公室',
      address: '甲区一路1号',
      telephone: '0561-0000000',
      postcode: '235000',
      hours: '工作日 8:30—12:00，14:30—17:30',
    },
  });
  const organ = await organById(context, id);
  if (organ === undefined) throw new Error('the organ was not created');
  return organ;
}

async function peopleOf(
  context: Context,
  organ: Organ,
  officeId: string,
): Promise<Map<StaffRole, StaffActor>> {
  const hash = await hashPassword(TEST_PASSWORD);
  const people = new Map<StaffRole, StaffActor>();
  for (const role of ALL_ROLES) {
    const account = { login: role, name: `${STAFF_ROLE_LABELS[role]}某`, title: STAFF_ROLE_LABELS[role] };
    const roles = [{ role, organId: organ.id }];
    await createStaffWithHash(context, { ...account, organId: organ.id, officeId, roles }, hash);
    const actor = await actorByLogin(context, role);
    if (actor !== undefined) people.set(role, actor);
  }
  return people;
}
