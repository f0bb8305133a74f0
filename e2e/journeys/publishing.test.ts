/**
 * A notice on its way from a Word file to the public: one person imports it, a second releases it, a third looks for secrets, an
 * information officer publishes it (条例 art. 17); from then on everybody finds it.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../chromium.ts';
import { page as publicPage, type StaffClient, signIn, signInOffer } from '../client.ts';
import { wordFile } from '../word-file.ts';
import { choose, deniedSteps, offeredSteps, openWork, signInAs, takeStep } from './console.ts';
import { openPage } from './visitor.ts';

const { origin } = inject('demonstration');

const TITLE = '关于举办西街道金秋石榴盆景展的通告';
const NUMBER = '西街办〔2026〕81号';
const BODY = '展期内免费入场，参展的紫砂花盆由承办单位统一提供。';
const PEOPLE = { drafter: '林国栋', release: '张玉华', secrecy: '刘畅', officer: '马思远' };
/** An office of its own has this head, so that for another office's item he holds no part in the review. */
const STRANGER = 'heqing';

interface ItemRecord {
  id: string;
  version: number;
  indexNumber: string | null;
  publicAddress: string | null;
  history: { event: string }[];
}

let browser: Browser;
let drafter: Page;
let officer: StaffClient;
let itemId = '';
let indexNumber = '';

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

test('I sign in, import a notice from Word, which brings its title, number and day along, and submit it', async () => {
  drafter = await signInAs(browser, origin, PEOPLE.drafter);
  await drafter.getByRole('link', { name: '信息', exact: true }).click();
  await drafter.getByRole('button', { name: '拟写信息' }).click();
  await drafter.getByRole('link', { name: '一般信息' }).click();
  await drafter.getByLabel('导入正文的文件').setInputFiles({
    name: '盆景展通告.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await wordFile({
      organ: '淮北市相山区西街道办事处',
      number: NUMBER,
      title: ['关于举办西街道', '金秋石榴盆景展的通告'],
      paragraphs: [BODY],
      rows: [],
      signedOn: '2026年1月5日',
    }),
  });
  await drafter.getByRole('dialog').getByRole('button', { name: '采用为正文' }).click();
  expect(await drafter.getByRole('textbox', { name: '标题' }).inputValue()).toBe(TITLE);
  expect(await drafter.getByLabel('生成日期').inputValue()).toBe('2026-01-05');
  await choose(drafter, '栏目', '文化教育');
  await drafter.getByRole('button', { name: /^同本栏目上一条/ }).click();
  await drafter.getByRole('button', { name: '提交审查' }).click();
  await drafter.getByText('待发布审查').first().waitFor();
  itemId = new URL(drafter.url()).pathname.split('/').at(-1) ?? '';
  const preview = drafter.frameLocator('iframe');
  expect(await preview.getByRole('heading', { name: TITLE }).textContent()).toBe(TITLE);
  expect(await preview.getByText(BODY).textContent()).toBe(BODY);
});

test('I cannot release what I wrote: the step is greyed with its reason, and refused when I insist', async () => {
  const denied = deniedSteps(drafter).getByRole('listitem').filter({ hasText: '同意发布' });
  expect(await denied.textContent()).toContain('拟稿人不能审查或者发布本人拟写的信息');
  expect(await offeredSteps(drafter).getByRole('button', { name: '同意发布' }).count()).toBe(0);
  const own = await staff('linguodong');
  const record = await own.get<ItemRecord>(`/api/items/${itemId}`);
  const insist = { version: record.version };
  await expect(own.post(`/api/items/${itemId}/actions/approve_release`, insist)).rejects.toMatchObject({
    status: 409,
    message: expect.stringMatching(/"is_drafter".*第十七条/),
  });
  const stranger = await staff(STRANGER);
  await expect(stranger.post(`/api/items/${itemId}/actions/approve_release`, insist)).rejects.toMatchObject({
    status: 403,
  });
  expect((await own.get<ItemRecord>(`/api/items/${itemId}`)).version).toBe(record.version);
});

test('a second person finds it in the work list and releases it', async () => {
  await reviewed(PEOPLE.release, '同意发布', '待保密审查', '内容准确。');
});

test('a third person records the secrecy review', async () => {
  await reviewed(PEOPLE.secrecy, '保密审查通过', '待发布', '不涉及国家秘密。');
});

test('an information officer publishes it, and a second click publishes nothing twice', async () => {
  officer = await staff('masiyuan');
  const seen = await officer.get<ItemRecord>(`/api/items/${itemId}`);
  const page = await signInAs(browser, origin, PEOPLE.officer);
  await openWork(page, TITLE);
  await offeredSteps(page).getByRole('button', { name: '发布', exact: true }).click();
  await offeredSteps(page).getByRole('button', { name: '确认发布' }).dblclick();
  await page.getByText('公开地址：').waitFor();
  await expect(
    officer.post(`/api/items/${itemId}/actions/publish`, { version: seen.version }),
  ).rejects.toMatchObject({ status: 409, message: expect.stringContaining('version_conflict') });
  const record = await officer.get<ItemRecord>(`/api/items/${itemId}`);
  expect(record.history.filter(({ event }) => event === 'item.published')).toHaveLength(1);
  indexNumber = record.indexNumber ?? '';
  expect(record.publicAddress).toBe(`/items/${indexNumber}`);
  await page.context().close();
});

test('it stands at its permanent address under its column, with an index number and its metadata', async () => {
  const month = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  expect(indexNumber).toMatch(/^[0-9A-HJ-NPQRTUWXY]{18}\/\d{6}-\d{5}$/);
  expect(indexNumber.slice(19, 25)).toBe(month.slice(0, 7).replace('-', ''));
  const page = await openPage(browser);
  await page.goto(`${origin}/organs/xijie/columns/wenjiao`);
  await page.getByRole('link', { name: TITLE }).click();
  expect(new URL(page.url()).pathname).toBe(`/items/${indexNumber}`);
  expect(await page.getByRole('heading', { name: TITLE }).count()).toBe(1);
  expect(await page.getByText(BODY).count()).toBe(1);
  const article = await page.getByRole('article').textContent();
  expect(article).toContain(indexNumber);
  expect(article).toContain('西街道办事处');
  expect(article).toContain(NUMBER);
  await page.context().close();
});

test.each([
  ['title', '盆景'],
  ['body', '紫砂花盆'],
])('I find it with the search box by a word of its %s', async (_where, word) => {
  const page = await openPage(browser);
  await page.goto(origin);
  const box = page.getByRole('searchbox').first();
  await box.fill(word);
  await box.press('Enter');
  const found = page.getByRole('region', { name: '搜索结果' }).getByRole('link', { name: TITLE });
  await found.waitFor();
  expect(await found.getAttribute('href')).toBe(`/items/${indexNumber}`);
  await page.context().close();
});

test('an officer lists it in a further column too: readers find it there, at the same address', async () => {
  const console = await signInAs(browser, origin, PEOPLE.officer);
  await console.goto(`${origin}/console/items/${itemId}`);
  const columns = console.getByRole('region', { name: '栏目', exact: true });
  await columns.getByRole('button', { name: '增列栏目' }).click();
  await choose(console, '列入栏目', '通知公告');
  await columns.getByRole('button', { name: '增列', exact: true }).click();
  await columns.getByRole('button', { name: '取消增列通知公告' }).waitFor();
  await console.context().close();
  const page = await openPage(browser);
  await page.goto(`${origin}/organs/xijie/columns/zhengce-tongzhi`);
  await page.getByRole('link', { name: TITLE }).click();
  expect(new URL(page.url()).pathname).toBe(`/items/${indexNumber}`);
  const crumbs = page.getByRole('navigation', { name: '当前位置' });
  expect(await crumbs.textContent()).toContain('文化教育');
  await page.getByRole('link', { name: '政策文件 / 通知公告' }).waitFor();
  await page.context().close();
});

test('two officers who publish at the same moment take one index number', async () => {
  const publishing = await readyItem('西街道石榴盆景展闭展公告');
  const outcomes = await Promise.allSettled(
    [officer, await staff('masiyuan')].map((client) =>
      client.post<ItemRecord>(`/api/items/${publishing.id}/actions/publish`, { version: publishing.version }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const record = await officer.get<ItemRecord>(`/api/items/${publishing.id}`);
  expect(serial(record.indexNumber ?? '')).toBe(serial(indexNumber) + 1);
  expect(await publicPage(`${origin}/items/${record.indexNumber}`)).toContain('闭展公告');
});

/** Brings a new item through both reviews, over HTTP. */
async function readyItem(title: string): Promise<{ id: string; version: number }> {
  const author = await staff('linguodong');
  const session = await author.get<{ organ: { id: string } }>('/api/session');
  const columns = await author.get<{ rows: { id: string; code: string }[] }>(
    `/api/columns?organ=${session.organ.id}`,
  );
  const column = columns.rows.find(({ code }) => code === 'wenjiao');
  let record = await author.post<{ id: string; version: number }>('/api/items', {
    organId: session.organ.id,
    columnId: column?.id,
    kind: 'information',
    title,
    body: `<p>${title}。</p>`,
    metadata: { formedOn: '2026-01-05', topicClass: '14' },
  });
  const steps = [
    ['linguodong', 'submit'],
    ['zhangyuhua', 'approve_release'],
    ['liuchang', 'approve_secrecy'],
  ] as const;
  for (const [login, step] of steps) {
    const client = await staff(login);
    record = await client.post(`/api/items/${record.id}/actions/${step}`, { version: record.version });
  }
  return record;
}

async function reviewed(name: string, step: string, stateAfter: string, opinion: string): Promise<void> {
  const page = await signInAs(browser, origin, name);
  await openWork(page, TITLE);
  await takeStep(page, step, opinion);
  await page.getByText(stateAfter).first().waitFor();
  expect(await page.getByRole('region', { name: '办理经过' }).textContent()).toContain(opinion);
  await page.context().close();
}

async function staff(login: string): Promise<StaffClient> {
  return signIn(origin, login, (await signInOffer(origin)).password);
}

const serial = (number: string): number => Number(number.split('-').at(-1));
