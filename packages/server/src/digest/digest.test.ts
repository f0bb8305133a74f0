import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projections, setMail } from '../identity/index.ts';
import { workSource } from '../items/index.ts';
import { itemIn, mismatchesOf, notice } from '../items/items.testing.ts';
import type { Context } from '../platform/context.ts';
import { folderMailer, type Mailer, smtpMailer } from '../platform/mail/mailer.ts';
import { type TestSite, testSite } from '../testing.ts';
import { sweepDigests } from './digest.ts';

let site: TestSite;
let folder: string;
let mailer: Mailer;
const FROM = '公开工作台 <gongkai@example.org>';
/** March 3, 2026 is a Tuesday; the clock of an office opens at half past eight. */
const at = (time: string, day = '2026-03-03') => new Date(`${day}T${time}:00+08:00`);
const system = (now: Date): Context => site.acting({ type: 'system', name: 'schedule' }, now);

beforeAll(async () => {
  site = await testSite();
  const overdue = await notice(site, {
    metadata: { formedOn: '2026-01-05', topicClass: '02' },
    title: '内部机密标题',
  });
  await itemIn(site, 'release_review', overdue);
  await itemIn(site, 'release_review', await notice(site));
  await setMail(site.as('release_reviewer'), { email: 'reviewer@example.org', dailyDigest: true });
  await setMail(site.as('secrecy_reviewer'), { email: 'secrecy@example.org', dailyDigest: true });
  await setMail(site.as('section_head'), { email: 'head@example.org', dailyDigest: false });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-mail-'));
  mailer = folderMailer(folder, FROM);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const countWork = async (context: Context) => new Map([['items', await workSource.count(context)]]);
const faults: unknown[] = [];
const sweep = (now: Date, by = mailer) =>
  sweepDigests(system(now), { mailer: by, countWork, onError: (error) => faults.push(error) });

async function mails(): Promise<{ head: string; text: string }[]> {
  const names = (await readdir(folder)).sort();
  return await Promise.all(
    names.map(async (name) => {
      const [head = '', body = ''] = (await readFile(join(folder, name), 'utf8')).split(/\r?\n\r?\n/);
      return { head, text: Buffer.from(body, 'base64').toString('utf8') };
    }),
  );
}

describe('the daily digest', () => {
  test('comes on working days when offices open, and not before', async () => {
    expect(await sweep(at('08:29'))).toBe(0);
    // A Sunday, and the Qingming holiday.
    expect(await sweep(at('09:00', '2026-03-08'))).toBe(0);
    expect(await sweep(at('09:00', '2026-04-06'))).toBe(0);
    expect(await mails()).toEqual([]);
  });

  test('goes once to each who wants it and for whom something waits, also after a restart', async () => {
    const sent = await Promise.all([sweep(at('08:30')), sweep(at('08:30'))]);
    expect(sent[0] + sent[1]).toBe(1);
    expect(await sweep(at('11:00'))).toBe(0);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.head).toContain('reviewer@example.org');
    const rows = await site.database.db
      .selectFrom('mail_digests')
      .select(['staff_id', 'state', 'waiting', 'overdue'])
      .execute();
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({
      staff_id: site.person('release_reviewer').id,
      state: 'sent',
      waiting: 2,
      overdue: 1,
    });
    expect(rows).toContainEqual({
      staff_id: site.person('secrecy_reviewer').id,
      state: 'empty',
      waiting: 0,
      overdue: 0,
    });
  });

  test('tells how much waits and how much is overdue, and not what it is', async () => {
    await sweep(at('08:30', '2026-03-04'));
    const [mail] = await mails();
    expect(mail?.text).toContain('有 2 件事项等待办理，其中 1 件已逾期');
    expect(mail?.text).toContain('信息：2 件，逾期 1 件');
    expect(mail?.text).not.toContain('机密');
    expect(mail?.text).not.toMatch(/申请|年报/);
  });

  test('that the mail server refuses is tried again, five times a day', async () => {
    const refusing: Mailer = { send: () => Promise.reject(new Error('refused')), close: () => undefined };
    for (let round = 0; round < 3; round += 1) await sweep(at('08:30', '2026-03-05'), refusing);
    expect(await sweep(at('08:40', '2026-03-05'))).toBe(1);
    for (let round = 0; round < 9; round += 1) await sweep(at('08:30', '2026-03-06'), refusing);
    expect(await sweep(at('08:40', '2026-03-06'))).toBe(0);
    expect(faults).toHaveLength(3 + 5);
  });

  test('ends when the person switches it off, and needs an address', async () => {
    await expect(setMail(site.as('drafter'), { email: null, dailyDigest: true })).rejects.toMatchObject({
      code: 'email_required',
    });
    await setMail(site.as('release_reviewer'), { email: 'reviewer@example.org', dailyDigest: false });
    expect(await sweep(at('09:00', '2026-03-09'))).toBe(0);
    const journal = await site.database.pool.query(
      `select data::text from journal where event = 'staff.mail_set'`,
    );
    expect(JSON.stringify(journal.rows)).not.toContain('example.org');
  });
});

describe('mail by SMTP', () => {
  let server: Server;
  let received = '';
  let port = 0;

  beforeAll(async () => {
    // As much of RFC 5321 as takes one mail.
    server = createServer((socket) => {
      let data = false;
      socket.write('220 ready\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString('utf8');
        received += text;
        if (data) {
          if (!text.endsWith('\r\n.\r\n')) return;
          data = false;
          socket.write('250 taken\r\n');
        } else if (text.startsWith('DATA')) {
          data = true;
          socket.write('354 go on\r\n');
        } else if (text.startsWith('QUIT')) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('names sender and receiver, and carries the text in UTF-8', async () => {
    const smtp = smtpMailer(`smtp://127.0.0.1:${port}`, FROM);
    await smtp.send({
      to: { name: '张三', address: 'a@example.org' },
      subject: '待办提醒',
      text: '您有 2 件待办。',
    });
    smtp.close();
    expect(received).toContain('MAIL FROM:<gongkai@example.org>');
    expect(received).toContain('RCPT TO:<a@example.org>');
    expect(received).toMatch(/^Auto-Submitted: auto-generated/m);
    const body =
      received
        .split('\r\n\r\n')
        .at(1)
        ?.replace(/\r\n\.\r\n[\s\S]*$/, '') ?? '';
    expect(Buffer.from(body, 'base64').toString('utf8')).toBe('您有 2 件待办。');
  });
});
