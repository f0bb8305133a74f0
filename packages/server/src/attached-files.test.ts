import { readdir } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { unzipSync, zipSync } from 'fflate';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';
import { projections, receiveFile, workOnFiles } from './attachments/index.ts';
import { createStaffWithHash, hashPassword } from './identity/index.ts';
import {
  approveRelease,
  approveSecrecy,
  attachFile,
  draft,
  edit,
  projections as itemProjections,
  publish,
  revise,
  type StoredItem,
  submit,
  unpublish,
  withdraw,
} from './items/index.ts';
import { mismatchesOf, notice } from './items/items.testing.ts';
import { changeOrgan, organById } from './organs/index.ts';
import { clamdScanner } from './platform/files/virus-scanner.ts';
import { TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;
let drafter: string;
let reviewer: string;

beforeAll(async () => {
  site = await testSite();
  app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: false,
    clock: () => TEST_NOW,
  });
  drafter = await signedIn('drafter');
  reviewer = await signedIn('release_reviewer');
}, 60_000);

afterAll(async () => {
  await app.close();
  await site.close();
});

async function signedIn(login: string): Promise<string> {
  const payload = { login, password: TEST_PASSWORD };
  const answer = await app.server.inject({ method: 'POST', url: '/api/session', payload });
  return `gongkai_session=${answer.cookies.find(({ name }) => name === 'gongkai_session')?.value}`;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A DOCX by an author, with a paragraph and further parts. */
function docx(text: string, parts: Record<string, string> = {}): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>拟稿科员</dc:creator></cp:coreProperties>',
    'word/document.xml': `<w:document ${W}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ...parts,
  };
  const encoded = Object.entries(files).map(([name, content]) => [name, Buffer.from(content)] as const);
  return Buffer.from(zipSync(Object.fromEntries(encoded)));
}

const chunk = (name: string, data: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name + data, 'latin1'), Buffer.alloc(4)]);
};

/** A picture with a remark. */
const PNG = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  chunk('IHDR', '\0\0\0\x01\0\0\0\x01\b\0\0\0\0'),
  chunk('tEXt', 'Author\0Zhang San'),
  chunk('IDAT', 'x'),
  chunk('IEND', ''),
]);

async function upload(item: StoredItem, name: string, bytes: Buffer, cookie = drafter) {
  return await app.server.inject({
    method: 'POST',
    url: `/api/items/${item.id}/files?name=${encodeURIComponent(name)}`,
    headers: { cookie, 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
}

async function added(
  item: StoredItem,
  name: string,
  bytes: Buffer,
): Promise<{ id: string; name: string; href: string }> {
  const answer = await upload(item, name, bytes);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json();
}

const newDraft = async () => await draft(site.as('drafter'), await notice(site));

/** Puts files on the list of an item's text. */
async function listed(
  item: StoredItem,
  files: readonly { id: string; name: string; title?: string }[],
  body?: string,
) {
  const input = await notice(site);
  return await edit(site.as('drafter'), {
    itemId: item.id,
    version: item.version,
    title: input.title,
    body: body ?? input.body,
    metadata: input.metadata,
    attachments: files,
  });
}

async function published(item: StoredItem): Promise<StoredItem> {
  await app.settled(site.site.id);
  const step = { itemId: item.id };
  const one = await submit(site.as('drafter'), { ...step, version: item.version });
  const two = await approveRelease(site.as('release_reviewer'), { ...step, version: one.version });
  const three = await approveSecrecy(site.as('secrecy_reviewer'), { ...step, version: two.version });
  const done = await publish(site.as('information_officer'), { ...step, version: three.version });
  await app.settled(site.site.id);
  return done;
}

const get = async (url: string, headers: Record<string, string> = {}) =>
  await app.server.inject({ url, headers: { host: 'localhost', ...headers } });

describe('a file of a draft', () => {
  test('is found by nobody who guesses its address, and by readers of the item', async () => {
    const item = await newDraft();
    const file = await added(item, '清理范围.docx', docx('清理范围如下。'));
    await listed(item, [file]);
    expect((await get(file.href)).statusCode).toBe(404);
    expect((await get(`/files/${file.id}/x`)).statusCode).toBe(404);
    expect((await get(`/api/items/${item.id}/files/${file.id}/original`)).statusCode).toBe(401);
    const own = await get(file.href, { cookie: reviewer });
    expect(own.statusCode).toBe(200);
    expect(own.headers['cache-control']).toBe('private, no-store');
    expect(own.headers.etag).toBeUndefined();
  });

  test('is not even told of to staff of another organ', async () => {
    const item = await newDraft();
    const file = await added(item, '名单.docx', docx('名单'));
    const elsewhere = site.otherOrgan.id;
    await createStaffWithHash(
      site.acting({ type: 'system', name: 'test' }),
      {
        login: 'elsewhere',
        name: '某',
        title: '某',
        organId: elsewhere,
        roles: [{ role: 'drafter', organId: elsewhere }],
      },
      await hashPassword(TEST_PASSWORD),
    );
    const cookie = await signedIn('elsewhere');
    expect((await get(`/api/items/${item.id}/files`, { cookie })).json().code).toBe('item_unknown');
    for (const copy of ['original', 'copy']) {
      const answer = await get(`/api/items/${item.id}/files/${file.id}/${copy}`, { cookie });
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'item_unknown']);
    }
    expect((await get(file.href, { cookie })).statusCode).toBe(404);
    expect((await upload(item, 'x.txt', Buffer.from('x'), cookie)).statusCode).toBe(404);
  });

  test('is added by who may edit, not by who reviews', async () => {
    const item = await newDraft();
    expect((await upload(item, 'a.docx', docx('甲'), reviewer)).json()).toMatchObject({
      code: 'not_granted',
    });
    const done = await published(item);
    expect((await upload(done, 'a.docx', docx('甲'))).json()).toMatchObject({ code: 'wrong_state' });
  });

  test('belongs to its item alone', async () => {
    const item = await newDraft();
    const other = await newDraft();
    const file = await added(item, 'a.docx', docx('甲'));
    await expect(listed(other, [file])).rejects.toMatchObject({ code: 'attachment_unknown' });
    const body = `<p>图</p><p><img src="${file.href}" alt="图"></p>`;
    await expect(listed(other, [], body)).rejects.toMatchObject({ code: 'attachment_unknown' });
    const answer = await get(`/api/items/${other.id}/files/${file.id}/original`, { cookie: drafter });
    expect(answer.statusCode).toBe(404);
  });

  test('is part of the text: another list sends an approved text back to the first review', async () => {
    const item = await newDraft();
    const file = await added(item, 'a.docx', docx('甲'));
    const sent = await submit(site.as('drafter'), { itemId: item.id, version: item.version });
    const approved = await approveRelease(site.as('release_reviewer'), {
      itemId: item.id,
      version: sent.version,
    });
    const changed = await listed(approved, [file]);
    expect(changed.review.state).toBe('release_review');
    expect(changed.content.content_hash).not.toBe(approved.content.content_hash);
    const titled = await listed(changed, [{ ...file, title: '附表一' }]);
    expect(titled.content.content_hash).not.toBe(changed.content.content_hash);
  });
});

describe('a file of a published item', () => {
  test('is at its address, listed with kind and size, without the name of its author, and found by its words', async () => {
    const item = await newDraft();
    const original = docx('联系社区网格员办理腾退登记。');
    const file = await added(item, '腾退登记表.docx', original);
    const live = await published(await listed(item, [{ ...file, title: '腾退登记表' }]));
    const page = await get(`/items/${live.face?.indexNumber}`);
    expect(page.body).toContain(file.href);
    expect(page.body).toMatch(/腾退登记表<\/a><span class="size">（DOCX，\d+ B）/);
    const answer = await get(file.href);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="_____.docx"; filename*=UTF-8''${encodeURIComponent('腾退登记表.docx')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'accept-ranges': 'bytes',
    });
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    const core = unzipSync(answer.rawPayload)['docProps/core.xml'];
    expect(Buffer.from(core ?? []).toString()).not.toContain('拟稿科员');
    const kept = await get(`/api/items/${item.id}/files/${file.id}/original`, { cookie: reviewer });
    expect(kept.rawPayload.equals(original)).toBe(true);
    const found = await get(`/search?q=${encodeURIComponent('网格员')}`);
    expect(found.body).toContain(live.face?.indexNumber);
    expect(found.body).toContain('附件“腾退登记表”：');
  });

  test('is sent in parts, and not again when it is the same', async () => {
    const item = await newDraft();
    const text = Buffer.from('第一行内容\n第二行内容\n');
    const file = await added(item, '说明.txt', text);
    await published(await listed(item, [file]));
    const part = async (range: string, headers: Record<string, string> = {}) =>
      await get(file.href, { range, ...headers });
    const middle = await part('bytes=3-8');
    expect([middle.statusCode, middle.headers['content-range'], middle.body]).toEqual([
      206,
      `bytes 3-8/${text.length}`,
      '一行',
    ]);
    expect((await part(`bytes=-${'内容\n'.length * 3 - 2}`)).body).toBe('内容\n');
    expect((await part('bytes=6-')).rawPayload).toHaveLength(text.length - 6);
    const beyond = await part('bytes=9999-');
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${text.length}`]);
    expect((await part('bytes=0-1,4-5')).statusCode).toBe(200);
    const whole = await get(file.href);
    expect(whole.headers['content-type']).toBe('text/plain; charset=utf-8');
    const etag = String(whole.headers.etag);
    expect((await get(file.href, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await part('bytes=3-8', { 'if-range': etag })).statusCode).toBe(206);
    expect((await part('bytes=3-8', { 'if-range': '"other"' })).statusCode).toBe(200);
  });

  test('follows a withdrawal and is gone with the item; what a correction left out is not to be had', async () => {
    const item = await newDraft();
    const kept = await added(item, 'a.txt', Buffer.from('甲表'));
    const dropped = await added(item, 'b.txt', Buffer.from('乙表'));
    const live = await published(await listed(item, [kept, dropped]));
    expect((await get(dropped.href)).statusCode).toBe(200);
    const next = await revise(site.as('drafter'), {
      itemId: item.id,
      version: live.version,
      note: '更换附表。',
    });
    const shorter = await listed(next, [kept]);
    expect((await get(dropped.href)).statusCode).toBe(200);
    const corrected = await published(shorter);
    expect((await get(dropped.href)).statusCode).toBe(404);
    const officer = site.as('information_officer');
    const note = '时间调整，另行发布。';
    const taken = await withdraw(officer, { itemId: item.id, version: corrected.version, note });
    expect((await get(kept.href)).statusCode).toBe(200);
    const again = await published(
      await listed(await revise(site.as('drafter'), { itemId: item.id, version: taken.version, note }), [
        kept,
      ]),
    );
    await unpublish(officer, { itemId: item.id, version: again.version, note });
    expect((await get(kept.href)).statusCode).toBe(410);
    expect((await get(dropped.href)).statusCode).toBe(404);
  });

  test('is a picture in the text, shown in the page and not in the list', async () => {
    const item = await newDraft();
    const picture = await added(item, '现场.png', PNG);
    const body = `<p>现场情况如下。</p><p><img src="${picture.href}" alt="清理后的消防通道" onerror="alert(1)"></p><p><img src="https://example.com/x.png" alt="x"></p>`;
    const live = await published(await listed(item, [], body));
    const page = (await get(`/items/${live.face?.indexNumber}`)).body;
    expect(page).toContain(`<img src="${picture.href}" alt="清理后的消防通道"`);
    expect(page).not.toContain('example.com');
    expect(page).not.toContain('<h2>附件</h2>');
    const answer = await get(picture.href);
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.headers['content-disposition']).toMatch(/^inline;/);
    expect(answer.rawPayload.includes('Author')).toBe(false);
  });
});

describe('what is not taken', () => {
  const refused = async (name: string, bytes: Buffer) => {
    const answer = await upload(await newDraft(), name, bytes);
    return [answer.statusCode, answer.json().code];
  };

  test('programs and web pages under other names, bombs, archives, nothing', async () => {
    expect(await refused('通知.pdf', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'))).toEqual([
      400,
      'file_program',
    ]);
    expect(await refused('通知.docx', Buffer.from('<html><script>alert(1)</script></html>'))).toEqual([
      400,
      'file_web_page',
    ]);
    expect(await refused('图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual([
      400,
      'file_web_page',
    ]);
    const bomb = zipSync({
      '[Content_Types].xml': Buffer.from('<Types/>'),
      'word/document.xml': new Uint8Array(80 * 1024 * 1024),
    });
    expect(await refused('表.docx', Buffer.from(bomb))).toEqual([400, 'file_bomb']);
    expect(await refused('包.zip', Buffer.from(zipSync({ 'a.exe': Buffer.from('MZ') })))).toEqual([
      400,
      'file_archive',
    ]);
    expect(await refused('空.txt', Buffer.alloc(0))).toEqual([400, 'file_empty']);
  });

  test('more than the organ allows, of bytes and of files', async () => {
    const organ = await organById(site.as('administrator'), site.organ.id);
    const set = async (version: number, settings: object) =>
      await changeOrgan(site.as('administrator'), { organId: site.organ.id, version, settings });
    await set(organ?.version ?? 1, { attachmentMegabytes: 1, attachmentMostFiles: 2 });
    try {
      expect(await refused('大.txt', Buffer.alloc(1024 * 1024 + 1, '大'))).toEqual([413, 'file_too_large']);
      const item = await newDraft();
      const files = [];
      for (const name of ['一.txt', '二.txt', '三.txt'])
        files.push(await added(item, name, Buffer.from(name)));
      await expect(listed(item, files)).rejects.toMatchObject({ code: 'too_many_attachments' });
      expect((await listed(item, files.slice(1))).version).toBe(2);
    } finally {
      const now = await organById(site.as('administrator'), site.organ.id);
      await set(now?.version ?? 1, { attachmentMegabytes: 50, attachmentMostFiles: 20 });
    }
  });

  test('leaves nothing behind', async () => {
    await refused('x.pdf', Buffer.from('MZ'));
    const folder = site.services.files.pathOf('0'.repeat(64)).replace(/\/00\/0+$/, '');
    expect(await readdir(`${folder}/incoming`)).toEqual([]);
    const rows = await site.services.database
      .selectFrom('attachments')
      .select('name')
      .where('format', '=', 'zip')
      .execute();
    expect(rows).toEqual([]);
  });

  test('names with paths, quotes, line breaks and wrong endings are made harmless', async () => {
    const item = await newDraft();
    const named = async (name: string) => (await added(item, name, Buffer.from('内容'))).name;
    expect(await named('C:\\用户\\张三\\说明.exe')).toBe('说明.txt');
    expect(await named('a"b\r\nSet-Cookie: x=1.txt')).toBe('a b Set-Cookie x=1.txt');
    expect(await named('../../../../etc/passwd')).toBe('passwd.txt');
    expect(await named('甲街办〔2026〕4号')).toBe('甲街办〔2026〕4号.txt');
    const odd = await added(item, "公示 (1)'*.txt", Buffer.from('内容'));
    const answer = await get(odd.href, { cookie: drafter });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="____1__.txt"; filename*=UTF-8''${encodeURIComponent('公示 ')}%281%29%27.txt`,
    );
  });
});

describe('work on files', () => {
  test('a file that nobody can read says so, and is read once more when asked', async () => {
    const item = await newDraft();
    const old = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('WordDocument', 'utf16le'),
    ]);
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
    expect(again.json().rows).toMatchObject([{ reading: 'waiting' }]);
    await app.settled(site.site.id);
    expect(await rows()).toMatchObject([{ reading: 'unreadable' }]);
  });

  test('what is hidden in a file is told to its readers', async () => {
    const item = await newDraft();
    const hidden = `<w:document ${W}><w:body><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部测算</w:t></w:r></w:p></w:body></w:document>`;
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

test('the journal gives every row of these tables', async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  expect(await mismatchesOf(site, itemProjections)).toEqual([]);
});
