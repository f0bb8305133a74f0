import { afterAll, describe, expect, test } from 'vitest';
import { openFileDesk } from './attached-files.testing.ts';
import { docx } from './attachments/files.testing.ts';
import { createStaffWithHash, hashPassword } from './identity/index.ts';
import { approveRelease, submit } from './items/index.ts';
import { TEST_PASSWORD } from './testing.ts';

const { site, drafter, reviewer, signedIn, get, upload, added, newDraft, listed, published, close } =
  await openFileDesk();

afterAll(close);

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
