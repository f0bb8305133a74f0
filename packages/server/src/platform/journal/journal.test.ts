import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Context, createContext, type Services, transact } from '../context.ts';
import { type OpenDatabase, openDatabase } from '../database/database.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { folderFileStore } from '../files/file-store.ts';
import { newId } from '../identifiers.ts';
import { createCipher } from '../secrets/cipher.ts';
import { exportHead, readExportedHead } from './head.ts';
import { append, eventsOf } from './journal.ts';
import { sealPending } from './sealer.ts';
import { verifyJournal } from './verify.ts';

let testDatabase: TestDatabase;
let database: OpenDatabase;
let context: Context;
const cipher = createCipher(randomBytes(32));

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url);
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

beforeEach(async () => {
  const id = newId();
  await database.db
    .insertInto('sites')
    .values({ site_id: id, code: id, name: '甲区', host: null, settings: '{}', created_at: new Date() })
    .execute();
  const services: Services = {
    database: database.db,
    files: folderFileStore('/nonexistent'),
    publicFiles: folderFileStore('/nonexistent'),
    scanner: null,
    cipher,
    journalCommitted: async () => undefined,
  };
  context = createContext(
    services,
    { id, code: id, name: '甲区' },
    { type: 'system', name: 'test' },
    new Date(),
  );
});

/** Appends one event of a subject in a transaction of its own. */
async function act(subjectId: string, version: number, note?: string): Promise<string> {
  const event = await transact(context, (tx) =>
    append(tx, {
      subject: { type: 'thing', id: subjectId },
      version,
      event: 'thing.changed',
      organId: null,
      note,
      data: { b: [1, { y: null, x: '甲' }], a: version },
    }),
  );
  return event.id;
}

async function five(): Promise<{ subject: string; ids: string[] }> {
  const subject = newId();
  const ids: string[] = [];
  for (let version = 1; version <= 5; version += 1) ids.push(await act(subject, version));
  await sealPending(database.db, context.site.id);
  return { subject, ids };
}

const verify = () => verifyJournal(database.db, context.site.id);

describe('one subject is changed by one act at a time', () => {
  it('refuses an act on a version that never was', async () => {
    const subject = newId();
    await act(subject, 1);
    await expect(act(subject, 3)).rejects.toMatchObject({ code: 'version_conflict' });
  });

  it('refuses the second of two acts that saw the same version', async () => {
    const subject = newId();
    await act(subject, 1);
    const both = await Promise.allSettled([act(subject, 2), act(subject, 2)]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'version_conflict', kind: 'conflict' });
    expect(await eventsOf(context, subject)).toHaveLength(2);
  });

  it('writes nothing when the transaction it stands in fails', async () => {
    const subject = newId();
    const failing = transact(context, async (tx) => {
      await append(tx, {
        subject: { type: 'thing', id: subject },
        version: 1,
        event: 'thing.made',
        organId: null,
      });
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await eventsOf(context, subject)).toEqual([]);
  });
});

describe('the chain', () => {
  it('gives every committed event one position, without gap, also under concurrent writers and sealers', async () => {
    const acts = Array.from({ length: 60 }, () => act(newId(), 1));
    const seals = Array.from({ length: 8 }, () => sealPending(database.db, context.site.id));
    await Promise.all([...acts, ...seals]);
    const head = await sealPending(database.db, context.site.id);
    expect(head.position).toBe(60);
    expect((await verify()).fault).toBeNull();
  });

  it('names the first altered event', async () => {
    const { ids } = await five();
    await database.pool.query(`update journal set data = '{"a":9}' where event_id = any($1)`, [
      [ids[3], ids[2]],
    ]);
    expect((await verify()).fault).toEqual({ fault: 'altered', position: 3, eventId: ids[2] });
  });

  it.each([
    ['note', `'x'`],
    ['legal_date', `'2001-01-01'`],
    ['recorded_at', `recorded_at + interval '1 microsecond'`],
    ['actor_id', `'00000000-0000-7000-8000-000000000001'`],
    ['on_behalf_of', `'00000000-0000-7000-8000-000000000001'`],
    ['event', `'thing.other'`],
  ])('sees a change of %s', async (column, value) => {
    const { ids } = await five();
    await database.pool.query(`update journal set ${column} = ${value} where event_id = $1`, [ids[1]]);
    expect((await verify()).fault).toEqual({ fault: 'altered', position: 2, eventId: ids[1] });
  });

  it('names an event that was taken out', async () => {
    const { ids } = await five();
    await database.pool.query('delete from journal where event_id = $1', [ids[1]]);
    expect((await verify()).fault).toEqual({ fault: 'missing', position: 2, eventId: ids[1] });
  });

  it('names the place where event and seal were both taken out', async () => {
    const { ids } = await five();
    await database.pool.query('delete from journal_seals where event_id = $1', [ids[1]]);
    await database.pool.query('delete from journal where event_id = $1', [ids[1]]);
    expect((await verify()).fault).toEqual({ fault: 'missing', position: 2, eventId: null });
  });

  it('names an event that was slipped in', async () => {
    const { ids } = await five();
    const stray = newId();
    await database.pool.query(
      `insert into journal select site_id, $2, subject_type, $2, 1, event, organ_id, legal_date, recorded_at,
       actor_type, actor_id, note, data from journal where event_id = $1`,
      [ids[0], stray],
    );
    expect((await verify()).fault).toEqual({ fault: 'inserted', position: null, eventId: stray });
  });

  it('sees a cut tail against an exported head even when the kept head was cut with it', async () => {
    const { ids } = await five();
    const head = await sealPending(database.db, context.site.id);
    const exported = readExportedHead(cipher, JSON.stringify(exportHead(cipher, 'k', head, new Date())));
    await database.pool.query('delete from journal where event_id = $1', [ids[4]]);
    await database.pool.query('delete from journal_seals where event_id = $1', [ids[4]]);
    await database.pool.query(
      `update journal_heads set position = 4, hash = (select hash from journal_seals where site_id = $1 and position = 4) where site_id = $1`,
      [context.site.id],
    );
    expect((await verify()).fault).toBeNull();
    const against = await verifyJournal(database.db, context.site.id, exported?.head);
    expect(against.fault).toMatchObject({ fault: 'cut_tail', position: 5 });
  });

  it('sees a full rewrite against an exported head', async () => {
    await five();
    const exported = await sealPending(database.db, context.site.id);
    await database.pool.query(`update journal set note = 'rewritten' where site_id = $1`, [context.site.id]);
    await database.pool.query('delete from journal_seals where site_id = $1', [context.site.id]);
    await database.pool.query('delete from journal_heads where site_id = $1', [context.site.id]);
    await database.pool.query(
      'insert into journal_unsealed select site_id, event_id from journal where site_id = $1',
      [context.site.id],
    );
    expect((await verify()).fault).toBeNull();
    const against = await verifyJournal(database.db, context.site.id, exported);
    expect(against.fault).toMatchObject({ fault: 'rewritten', position: 5 });
  });

  it('takes no exported head that this installation did not sign', () => {
    const exported = exportHead(cipher, 'k', { position: 1, hash: randomBytes(32) }, new Date());
    expect(readExportedHead(cipher, JSON.stringify({ ...exported, position: 2 }))).toBeUndefined();
    expect(readExportedHead(cipher, '{"site":')).toBeUndefined();
  });
});
