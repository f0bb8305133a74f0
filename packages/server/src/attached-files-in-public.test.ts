import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileDesk } from './attached-files.testing.ts';
import { docx, PNG } from './attachments/files.testing.ts';
import { revise, unpublish, withdraw } from './items/index.ts';

const { site, reviewer, get, added, newDraft, listed, published, close } = await openFileDesk();

afterAll(close);

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
