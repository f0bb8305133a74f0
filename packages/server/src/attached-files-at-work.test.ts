import { createServer, type Server, type Socket } from 'node:net';
import { CFB } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileDesk } from './attached-files.testing.ts';
import { docx, WORD } from './attachments/files.testing.ts';
import { receiveFile, workOnFiles } from './attachments/index.ts';
import { approveRelease, approveSecrecy, attachFile, publish, submit } from './items/index.ts';
import { clamdScanner } from './platform/files/virus-scanner.ts';
import { eventsOf } from './platform/journal/journal.ts';
import { TEST_NOW, type TestSite } from './testing.ts';

const { site, app, drafter, reviewer, get, added, newDraft, listed, published, close } = await openFileDesk();

afterAll(close);

describe('work on files', () => {
  test('a file that nobody can read says so, and is read once more when asked', async () => {
    const item = await newDraft();
    const word = CFB.utils.cfb_new();
    CFB.utils.cfb_add(word, '/WordDocument', Buffer.alloc(600));
    const old = Buffer.from(CFB.write(word, { type: 'array' }) as Uint8Array);
    const file = await added(item, '旧.doc', old);
    await app.settled(site.site.id);
    const rows = async () => (await get(`/api/items/${item.id}/files`, { cookie: drafter })).json().rows;
    expect(await rows()).toMatchObject([{ reading: 'unreadable', failure: 'unsupported' }]);
    const again = await app.server.inject({
      method: 'POST',
      url: `/api/items/${item.id}/files/${file.id}/read-again`,
      payload: {},
      headers: { cookie: drafter },
    });
    expect(again.statusCode).toBe(200);
    await app.settled(site.site.id);
    expect(await rows()).toMatchObject([{ reading: 'unreadable' }]);
    const happened = await eventsOf(site.as('drafter'), file.id);
    expect(happened.map(({ event }) => event)).toEqual([
      'attachment.uploaded',
      'attachment.read',
      'attachment.reading_repeated',
      'attachment.read',
    ]);
  });

  test('what is hidden in a file is told to its readers', async () => {
    const item = await newDraft();
    const hidden = `<w:document ${WORD}><w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部测算</w:t></w:r></w:p></w:body></w:document>`;
    await added(item, '表.docx', docx('', { 'word/document.xml': hidden }));
    await app.settled(site.site.id);
    const answer = await get(`/api/items/${item.id}/files`, { cookie: reviewer });
    expect(answer.json().rows[0].findings).toEqual([
      { code: 'hidden_text', place: { paragraph: 1 }, text: '内部测算' },
    ]);
  });

  test('a file that was kept when the program was killed before its row is no file of the item', async () => {
    const item = await newDraft();
    const owner = { itemId: item.id, organId: site.organ.id };
    const source = (async function* () {
      yield Buffer.from('写到一半');
    })();
    const taken = await receiveFile(site.as('drafter'), owner, { name: '半.txt', source });
    expect((await get(`/api/items/${item.id}/files`, { cookie: drafter })).json().rows).toEqual([]);
    const file = await added(item, '半.txt', Buffer.from('写到一半'));
    const copy = await get(`/api/items/${item.id}/files/${file.id}/original`, { cookie: drafter });
    expect(copy.body).toBe('写到一半');
    expect(taken.data.byte_size).toBe(12);
  });

  test('a job that a killed program had taken is done by the next one', async () => {
    const item = await newDraft();
    await added(item, '甲.txt', Buffer.from('甲'));
    await app.settled(site.site.id);
    await site.services.database
      .insertInto('attachment_work')
      .columns(['site_id', 'attachment_id', 'task', 'attempts', 'due_at'])
      .expression((of) =>
        of
          .selectFrom('attachments')
          .select(['site_id', 'attachment_id'])
          .select((row) => [
            row.val('read').as('task'),
            row.val(1).as('attempts'),
            row.val(new Date(TEST_NOW.getTime() + 60_000)).as('due_at'),
          ])
          .where('item_id', '=', item.id),
      )
      .execute();
    const at = (seconds: number) =>
      site.acting({ type: 'system', name: 'files' }, new Date(TEST_NOW.getTime() + seconds * 1_000));
    expect(await workOnFiles(at(30))).toBe(0);
    expect(await workOnFiles(at(61))).toBe(1);
  });
});

describe('the virus scan', () => {
  /** A daemon that speaks INSTREAM: it finds the bytes `EICAR` and nothing else. */
  function daemon(): Promise<{ server: Server; address: string; seen: string[] }> {
    const seen: string[] = [];
    const server = createServer((socket) => converse(socket, seen));
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        const port = typeof address === 'object' ? address?.port : 0;
        resolve({ server, address: `tcp://127.0.0.1:${port}`, seen });
      });
    });
  }

  function converse(socket: Socket, seen: string[]): void {
    let data = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      data = Buffer.concat([data, chunk]);
      if (!data.subarray(0, 10).equals(Buffer.from('zINSTREAM\0'))) return;
      let content = '';
      for (let at = 10; at + 4 <= data.length; ) {
        const length = data.readUInt32BE(at);
        if (length === 0) {
          seen.push(content);
          socket.end(content.includes('EICAR') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0');
          return;
        }
        if (at + 4 + length > data.length) return;
        content += data.toString('utf8', at + 4, at + 4 + length);
        at += 4 + length;
      }
    });
  }

  const withScanner = (context: ReturnType<TestSite['as']>, address: string) => ({
    ...context,
    services: { ...context.services, scanner: clamdScanner(address, 2_000) },
  });

  test('refuses what the daemon finds, and takes what it finds clean', async () => {
    const { server, address, seen } = await daemon();
    try {
      const item = await newDraft();
      const context = withScanner(site.as('drafter'), address);
      const attach = async (text: string) =>
        await attachFile(context, {
          itemId: item.id,
          name: 'a.txt',
          source: (async function* () {
            yield Buffer.from(text);
          })(),
        });
      await expect(attach('正文 EICAR')).rejects.toMatchObject({ code: 'file_infected' });
      expect(await attach('干净的正文')).toMatchObject({ scan: 'clean' });
      expect(seen).toEqual(['正文 EICAR', '干净的正文']);
    } finally {
      server.close();
    }
  });

  test('holds back what was not scanned while the daemon was away, and lets it go once scanned', async () => {
    const { server, address } = await daemon();
    server.close();
    const item = await newDraft();
    const file = await added(item, 'a.txt', Buffer.from('正文'));
    await app.settled(site.site.id);
    const listedItem = await listed(item, [file]);
    const step = { itemId: item.id };
    const one = await submit(site.as('drafter'), { ...step, version: listedItem.version });
    const two = await approveRelease(site.as('release_reviewer'), { ...step, version: one.version });
    const three = await approveSecrecy(site.as('secrecy_reviewer'), { ...step, version: two.version });
    const officer = withScanner(site.as('information_officer'), address);
    const release = async () => await publish(officer, { ...step, version: three.version });
    await expect(release()).rejects.toMatchObject({ code: 'scan_pending' });
    const worker = (seconds: number, place: string) =>
      withScanner(
        site.acting({ type: 'system', name: 'files' }, new Date(TEST_NOW.getTime() + seconds * 1_000)),
        place,
      );
    await workOnFiles(worker(0, address));
    await expect(release()).rejects.toMatchObject({ code: 'scan_pending' });
    const back = await daemon();
    try {
      await workOnFiles(worker(3_600, back.address));
      expect((await release()).review.state).toBe('published');
    } finally {
      back.server.close();
    }
  });

  test('a virus that is found later takes the file from the public', async () => {
    const item = await newDraft();
    const file = await added(item, 'a.txt', Buffer.from('后来才知道的 EICAR'));
    await published(await listed(item, [file]));
    expect((await get(file.href)).statusCode).toBe(200);
    const { server, address } = await daemon();
    try {
      await workOnFiles(withScanner(site.acting({ type: 'system', name: 'files' }), address));
    } finally {
      server.close();
    }
    expect((await get(file.href)).statusCode).toBe(404);
    const kept = await get(`/api/items/${item.id}/files/${file.id}/original`, { cookie: drafter });
    expect(kept.json()).toMatchObject({ code: 'file_infected' });
  });
});
