import { strToU8, zipSync } from 'fflate';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';
import { docx, PNG } from './attachments/files.testing.ts';
import { projections as fileProjections } from './attachments/index.ts';
import { columnByCode } from './catalogue/index.ts';
import { importsSettled, previewRecords, projections, resumeImports, startImport } from './imports/index.ts';
import { projections as itemProjections } from './items/index.ts';
import { mismatchesOf } from './items/items.testing.ts';
import { TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;

beforeAll(async () => {
  site = await testSite();
  app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: false,
    clock: () => TEST_NOW,
  });
}, 60_000);

afterAll(async () => {
  await importsSettled();
  for (const of of [projections, itemProjections, fileProjections]) {
    expect(await mismatchesOf(site, of)).toEqual([]);
  }
  await app.close();
  await site.close();
});

const page = (title: string, body: string, canonical?: string) =>
  strToU8(
    `<html><head><title>${title}</title><meta name="PubDate" content="2018-05-06">${
      canonical === undefined ? '' : `<link rel="canonical" href="${canonical}">`
    }</head><body><div class="TRS_Editor">${body}</div></body></html>`,
  );

const OLD = 'https://old.example.cn';

/** Two pages that link to each other, with a picture, files, and what cannot come along. */
const SITE = zipSync({
  'zwgk/t1.html': page(
    '关于腾退的通知',
    `<p>腾退登记如下。<img src="./tu/现场.png" width="300"></p><p><img src="tu/none.gif" alt="甲"></p>
     <p><a href="../files/dengji.docx">附件：登记表</a> <a href="t2.html#top">后续通知</a>
     <a href="/files/setup.pdf">安装说明</a> <a href="/files/list.docx">名单</a> <a href="lost.doc">遗失</a>
     <a href="/list.html">列表</a> <a href="https://www.example.gov.cn/">省政府</a></p>`,
    `${OLD}/zwgk/t1.html`,
  ),
  'zwgk/t2.html': page(
    '关于后续的通知',
    '<p>见<a href="t1.html">前次通知</a>，<a href="../files/dengji.docx">登记表</a>，<a href="none.html">另见</a>。</p>',
  ),
  'zwgk/tu/现场.png': new Uint8Array(PNG),
  'files/dengji.docx': new Uint8Array(docx('网格员登记办法')),
  'files/setup.pdf': strToU8('MZ\0\0\0\0\0\0'),
  'files/list.docx': new Uint8Array(docx('张三，身份证号11010519491231002X')),
});

async function started(bytes: Uint8Array): Promise<string> {
  const context = site.as('information_officer');
  const organId = site.organ.id;
  const preview = await previewRecords(context, { organId, fileName: '旧网站.zip', bytes });
  const column = await columnByCode(context, organId, 'statutory_content');
  const id = await startImport(context, {
    organId,
    source: preview.source,
    mapping: preview.mapping,
    settings: { columnId: column?.id ?? '', kind: 'information', topicClass: '02' },
  });
  await importsSettled();
  return id;
}

async function sent(method: 'GET' | 'POST', url: string, login: string, payload?: object) {
  const cookie = await signedIn(login);
  const answer = await app.server.inject({ method, url, headers: { cookie }, payload });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json();
}

const cookies = new Map<string, string>();

async function signedIn(login: string): Promise<string> {
  const known = cookies.get(login);
  if (known !== undefined) return known;
  const payload = { login, password: TEST_PASSWORD };
  const answer = await app.server.inject({ method: 'POST', url: '/api/session', payload });
  const cookie = `gongkai_session=${answer.cookies.find(({ name }) => name === 'gongkai_session')?.value}`;
  cookies.set(login, cookie);
  return cookie;
}

const OFFICER = 'information_officer';

const record = async (id: string) => await sent('GET', `/api/imports/${id}`, OFFICER);

async function released(id: string): Promise<void> {
  for (const [action, login] of [
    ['approve_release', 'release_reviewer'],
    ['approve_secrecy', 'secrecy_reviewer'],
    ['release', OFFICER],
  ] as const) {
    const { version } = await record(id);
    await sent('POST', `/api/imports/${id}/actions/${action}`, login, { version });
  }
  await importsSettled();
  await app.settled(site.site.id);
}

const get = async (url: string) => await app.server.inject({ url, headers: { host: 'localhost' } });

const filesInStores = async () =>
  await site.services.database
    .selectFrom('attachments')
    .select(['name', 'hash', 'item_id', 'reading'])
    .execute();

describe('pictures and files of an old site', () => {
  let id = '';

  test('are taken in and named before the release, and belong to nothing yet', async () => {
    id = await started(SITE);
    expect(await record(id)).toMatchObject({
      state: 'checked',
      ready: 2,
      foundFiles: 4,
      takenFiles: 2,
      refusedFiles: 2,
      notes: expect.arrayContaining([{ code: 'file_program', rows: 1 }]),
    });
    const { rows } = await sent('GET', `/api/imports/${id}/rows?state=ready`, OFFICER);
    expect(rows).toMatchObject([
      {
        files: 2,
        notes: [
          { code: 'picture_missing', of: 'tu/none.gif' },
          { code: 'file_program', of: 'files/setup.pdf' },
          { code: 'guard_blocked', of: 'files/list.docx' },
          { code: 'file_missing', of: 'lost.doc' },
          { code: 'picture_without_text', of: '' },
        ],
      },
      { files: 1, notes: [{ code: 'page_missing', of: 'none.html' }] },
    ]);
    expect(await filesInStores()).toEqual([]);
  });

  test('come along at the release: shown, listed, searched; pages lead to each other', async () => {
    await released(id);
    const moved = await get(`/moved?from=${encodeURIComponent(`${OLD}/zwgk/t1.html`)}`);
    expect(moved.statusCode).toBe(301);
    const { body } = await get(String(moved.headers.location));
    const picture = /<img src="(\/files\/[^"]+)"/.exec(body)?.[1] ?? '';
    const answer = await get(picture);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/png']);
    expect(answer.rawPayload.includes('Zhang San')).toBe(false);
    const file = /<a href="(\/files\/[^"]+\.docx)">附件：登记表<\/a><span/.exec(body)?.[1] ?? '';
    expect((await get(file)).statusCode).toBe(200);
    expect(body).toContain(`<a href="${file}">附件：登记表</a>`);
    expect(body).toContain('<a>安装说明</a>');
    expect(body).toContain('<a>名单</a>');
    expect(body).toContain(`<a href="${OLD}/zwgk/lost.doc">遗失</a>`);
    expect(body).toContain(`<a href="${OLD}/list.html">列表</a>`);
    expect(body).toContain('<a href="https://www.example.gov.cn/">省政府</a>');
    const next = /<a href="(\/moved\?from=[^"]+)">后续通知<\/a>/.exec(body)?.[1] ?? '';
    const second = await get(String((await get(next)).headers.location));
    expect(second.body).toContain('关于后续的通知');
    expect(second.body).toContain(
      `<a href="/moved?from=${encodeURIComponent(`${OLD}/zwgk/t1.html`)}">前次通知</a>`,
    );
    const found = await get(`/search?q=${encodeURIComponent('网格员')}`);
    expect(found.body).toContain('关于腾退的通知');
    const files = await filesInStores();
    expect(files).toHaveLength(3);
    expect(new Set(files.map(({ hash }) => hash)).size).toBe(2);
    expect(files.every(({ reading }) => reading === 'read')).toBe(true);
  });

  test('come once, however often the site is imported', async () => {
    const again = await started(SITE);
    expect(await record(again)).toMatchObject({ state: 'checked', known: 2, foundFiles: 0 });
    expect(await filesInStores()).toHaveLength(3);
    expect((await get(`/moved?from=${encodeURIComponent(`${OLD}/zwgk/none.html`)}`)).statusCode).toBe(404);
  });
});

test('a kill while files are taken in loses none and takes none twice', async () => {
  const bytes = zipSync({
    'a/1.html': page('关于乙的通知', '<p>见<a href="1.docx">附件</a><img src="1.png" alt="图"></p>'),
    'a/1.docx': new Uint8Array(docx('乙的附件')),
    'a/1.png': new Uint8Array(PNG),
  });
  const id = await started(bytes);
  const { database } = site.services;
  await database.deleteFrom('journal_unsealed').where('event_id', 'is not', null).execute();
  await database.deleteFrom('journal').where('subject_id', '=', id).where('version', '>', 2).execute();
  await database
    .updateTable('imports')
    .set({ state: 'collecting', version: 2, taken_files: 1, checked_rows: 0, ready_rows: 0 })
    .where('import_id', '=', id)
    .execute();
  await database
    .updateTable('import_files')
    .set({ state: 'waiting' })
    .where('import_id', '=', id)
    .where('entry', '=', 'a/1.png')
    .execute();
  await database.updateTable('import_rows').set({ state: 'loaded' }).where('import_id', '=', id).execute();
  await resumeImports(site.as('administrator'));
  await importsSettled();
  expect(await record(id)).toMatchObject({ state: 'checked', ready: 1, takenFiles: 2, refusedFiles: 0 });
});
