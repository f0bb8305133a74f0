/** A site with a running application, and the ways in which tests bring files to items and on to the public. */
import pino from 'pino';
import { expect } from 'vitest';
import { createApp } from './app.ts';
import { projections } from './attachments/index.ts';
import {
  approveRelease,
  approveSecrecy,
  draft,
  edit,
  projections as itemProjections,
  publish,
  type StoredItem,
  submit,
} from './items/index.ts';
import { mismatchesOf, notice } from './items/items.testing.ts';
import { TEST_NOW, TEST_PASSWORD, testSite } from './testing.ts';

/** Opens a site whose drafter and reviewer are signed in. `close` looks whether the journal gives every row. */
export async function openFileDesk() {
  const site = await testSite();
  const app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: false,
    clock: () => TEST_NOW,
  });
  const signedIn = async (login: string): Promise<string> => {
    const payload = { login, password: TEST_PASSWORD };
    const answer = await app.server.inject({ method: 'POST', url: '/api/session', payload });
    return `gongkai_session=${answer.cookies.find(({ name }) => name === 'gongkai_session')?.value}`;
  };
  const drafter = await signedIn('drafter');
  const reviewer = await signedIn('release_reviewer');
  const upload = async (item: StoredItem, name: string, bytes: Buffer, cookie = drafter) =>
    await app.server.inject({
      method: 'POST',
      url: `/api/items/${item.id}/files?name=${encodeURIComponent(name)}`,
      headers: { cookie, 'content-type': 'application/octet-stream' },
      payload: bytes,
    });
  return {
    site,
    app,
    drafter,
    reviewer,
    signedIn,
    upload,
    async get(url: string, headers: Record<string, string> = {}) {
      return await app.server.inject({ url, headers: { host: 'localhost', ...headers } });
    },
    /** Uploads a file that is taken. */
    async added(item: StoredItem, name: string, bytes: Buffer) {
      const answer = await upload(item, name, bytes);
      expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
      return answer.json<{ id: string; name: string; href: string }>();
    },
    newDraft: async () => await draft(site.as('drafter'), await notice(site)),
    /** Puts files on the list of an item's text. */
    async listed(
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
    },
    /** Takes an item through the reviews to the public. */
    async published(item: StoredItem): Promise<StoredItem> {
      await app.settled(site.site.id);
      const step = { itemId: item.id };
      const one = await submit(site.as('drafter'), { ...step, version: item.version });
      const two = await approveRelease(site.as('release_reviewer'), { ...step, version: one.version });
      const three = await approveSecrecy(site.as('secrecy_reviewer'), { ...step, version: two.version });
      const done = await publish(site.as('information_officer'), { ...step, version: three.version });
      await app.settled(site.site.id);
      return done;
    },
    async close() {
      expect(await mismatchesOf(site, projections)).toEqual([]);
      expect(await mismatchesOf(site, itemProjections)).toEqual([]);
      await app.close();
      await site.close();
    },
  };
}
