import { readdir } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileDesk } from './attached-files.testing.ts';
import { changeOrgan, organById } from './organs/index.ts';

const { site, drafter, get, upload, added, newDraft, listed, close } = await openFileDesk();

afterAll(close);

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
