/**
 * The reviews that do not go the plain way: three levels (三审三校), another organ's agreement (条例 art. 11), doubt that goes up
 * (art. 17), a stand-in for somebody absent, many at once, and what the guard holds back.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../chromium.ts';
import { page as publicPage, type StaffClient, signIn, signInOffer } from '../client.ts';
import { actAs, choose, deniedSteps, offeredSteps, openWork, takeStep } from './console.ts';
import { openPage } from './visitor.ts';

const { origin } = inject('demonstration');

interface ItemRecord {
  id: string;
  version: number;
  state: string;
  publicAddress: string | null;
}

let browser: Browser;
/** One for all, who take turns at it. */
let page: Page;
let password = '';
const clients = new Map<string, StaffClient>();

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openPage(browser);
  ({ password } = await signInOffer(origin));
});

afterAll(async () => {
  await browser?.close();
});

describe('an organ that reviews on three levels', () => {
  const TITLE = '东街道社区食堂开放时间调整公告';
  const LEVELS = [
    ['ningyu', '一审通过', '待二审'],
    ['luobin', '二审通过', '待保密审查'],
    ['qianli', '保密审查通过', '待终审'],
    ['hemin', '终审通过', '待发布'],
  ] as const;

  test('unit head, reviewer, secrecy reviewer and another reviewer take it in turn, proofreading at each level', async () => {
    const item = await submitted('caijing', TITLE);
    for (const [login, step, after] of LEVELS) {
      await actAs(page, origin, login);
      await openWork(page, TITLE);
      await proofreadAnd(step);
      await page.getByText(after).first().waitFor();
    }
    expect((await record('dongjun', item.id)).state).toBe('ready');
  });

  test('the second reviewer could not also be the last, and the history names all', async () => {
    await actAs(page, origin, 'dongjun');
    await openWork(page, TITLE);
    const told = await page.getByRole('region', { name: '办理经过' }).textContent();
    for (const words of [
      '宁宇　一审：通过，已校对',
      '罗斌　二审：通过，已校对',
      '钱莉',
      '贺敏　终审：通过，已校对',
    ]) {
      expect(told).toContain(words);
    }
    await takeStep(page, '发布');
    await page.getByText('公开地址：').waitFor();
  });
});

/** Takes a step that asks for proofreading; a secrecy review asks for none. */
async function proofreadAnd(step: string): Promise<void> {
  const offered = offeredSteps(page);
  await offered.getByRole('button', { name: step, exact: true }).click();
  const sure = offered.getByRole('button', { name: `确认${step}`, exact: true });
  if (step !== '保密审查通过') {
    expect(await sure.isDisabled()).toBe(true);
    await offered.getByRole('checkbox', { name: '本级校对已经完成' }).check();
  }
  await sure.click();
}

describe('what concerns others', () => {
  const TITLE = '关于梅苑桥检修期间绕行路线的通告';
  const BRIDGES = '淮北市相山区交通运输局';
  let itemId = '';

  test('is agreed with another organ first: asked, held up, answered, approved', async () => {
    itemId = (await submitted('chenxiaoyu', TITLE)).id;
    await actAs(page, origin, 'zhangyuhua', `items/${itemId}`);
    const offered = offeredSteps(page);
    await offered.getByRole('button', { name: '征求有关机关意见' }).click();
    await offered.getByLabel('有关机关').fill(BRIDGES);
    await offered.getByLabel('函件正文').fill('现将绕行路线送请核对，请函复意见。');
    await offered.getByRole('button', { name: '确认征求有关机关意见' }).click();
    const barred = deniedSteps(page).getByRole('listitem').filter({ hasText: '同意发布' });
    await barred.getByText('有关机关尚未答复').waitFor();
    await offered.getByRole('button', { name: '登记有关机关答复' }).click();
    await choose(page, '答复意见', '同意');
    await offered.getByRole('button', { name: '确认登记有关机关答复' }).click();
    await takeStep(page, '同意发布', '已与交通部门协商一致。');
    await page.getByText('待保密审查').first().waitFor();
    const told = await page.getByRole('region', { name: '办理经过' }).textContent();
    expect(told).toContain(BRIDGES);
  });

  test('doubt about secrecy goes up, and the review waits for the answer', async () => {
    await actAs(page, origin, 'liuchang', `items/${itemId}`);
    const offered = offeredSteps(page);
    await offered.getByRole('button', { name: '报请确定能否公开' }).click();
    await offered.getByLabel('主管部门或者保密行政管理部门').fill('淮北市相山区国家保密局');
    await offered.getByLabel('函件正文').fill('桥梁检修期间的绕行路线能否公开，不能确定，现报请确定。');
    await offered.getByRole('button', { name: '确认报请确定能否公开' }).click();
    await deniedSteps(page)
      .getByRole('listitem')
      .filter({ hasText: '保密审查通过' })
      .getByText('报请确定的事项尚无结果')
      .waitFor();
    await offered.getByRole('button', { name: '登记确定结果' }).click();
    await choose(page, '确定结果', '可以公开');
    await offered.getByRole('button', { name: '确认登记确定结果' }).click();
    await takeStep(page, '保密审查通过');
    await page.getByText('待发布').first().waitFor();
  });
});

describe('a stand-in for somebody absent', () => {
  const TITLE = '西街道冬季义诊安排公告';
  const OWN = '西街道公开栏更新情况通告';
  const REASON = '参加市委党校培训';

  test('is named by the administrator, with a reason, and stands in who could do what', async () => {
    await actAs(page, origin, 'pengkai', 'settings/accounts');
    await page.getByRole('searchbox', { name: '按姓名查找' }).fill('张玉华');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '张玉华' }).click();
    const drawer = page.getByRole('dialog', { name: '账号：张玉华' });
    await drawer.getByRole('button', { name: '代为委托' }).click();
    const make = drawer.getByRole('button', { name: '委托代理', exact: true });
    await choose(page, '代理人', '林国栋');
    expect(await make.isDisabled()).toBe(true);
    await drawer.getByLabel('事由').fill(REASON);
    await make.click();
    await drawer.getByText('委托林国栋代理').waitFor();
    await page.goto(`${origin}/console/settings/grants`);
    const row = page.getByRole('row').filter({ hasText: '林国栋' });
    await row.getByText(`事由：${REASON}`).first().waitFor();
    expect(await row.textContent()).toMatch(/信息发布审查人.*代理张玉华/);
  });

  test('finds the work in the own list, acts for the absent one by name, and cannot review own work', async () => {
    await submitted('sunmeng', TITLE, '民政办公室');
    const own = await submitted('linguodong', OWN);
    await actAs(page, origin, 'linguodong');
    await openWork(page, TITLE);
    await takeStep(page, '同意发布', '安排属实。');
    await page.getByText('已同意发布').waitFor();
    expect(await page.getByRole('region', { name: '办理经过' }).textContent()).toContain(
      '林国栋（代张玉华）',
    );
    await page.goto(`${origin}/console/items/${own.id}`);
    await deniedSteps(page)
      .getByRole('listitem')
      .filter({ hasText: '同意发布' })
      .getByText('拟稿人不能审查或者发布本人拟写的信息')
      .waitFor();
    await page.goto(`${origin}/console/settings/delegation`);
    await page.getByText('代理张玉华').waitFor();
    await page.getByRole('button', { name: '终止', exact: true }).click();
    await page.getByText('代理张玉华').waitFor({ state: 'detached' });
  });
});

test('three at once: what can be approved is, and what cannot says why in words', async () => {
  const titles = ['甲', '乙', '丙'].map((mark) => `西街道志愿服务岗位公告（${mark}）`);
  const items = [];
  for (const title of titles) items.push(await submitted('chenxiaoyu', title));
  const [first] = items;
  const drafter = await staff('chenxiaoyu');
  await drafter.post(`/api/items/${first?.id}/actions/ask_agreement`, {
    version: first?.version,
    organName: '淮北市相山区文明办',
    letter: '请核对岗位名称，并函复意见。',
  });
  await actAs(page, origin, 'zhangyuhua');
  const list = page.getByRole('table', { name: '待办事项' });
  for (const title of titles) {
    await list.getByRole('row').filter({ hasText: title }).getByRole('checkbox').check();
  }
  const bar = page.getByRole('region', { name: '批量办理' });
  await bar.getByRole('button', { name: '同意发布' }).click();
  await bar.getByRole('button', { name: '同意发布 3 件' }).click();
  const outcome = page.getByText('已办理 2 件，1 件没有办理');
  await outcome.waitFor();
  const told = page.getByRole('listitem').filter({ hasText: titles[0] ?? '' });
  expect(await told.textContent()).toContain('有关机关尚未答复');
  expect((await record('chenxiaoyu', items[1]?.id ?? '')).state).toBe('secrecy_review');
});

describe('what the guard holds back', () => {
  const TITLE = '西街道社区助老服务点名单公告';
  const IDENTITY = '34060319520311241X';
  let itemId = '';

  test('an identity number cannot be submitted; masked in one click, the text goes on', async () => {
    const drafter = await staff('chenxiaoyu');
    const drafted = await drafter.post<ItemRecord>('/api/items', {
      ...(await draftOf(drafter, TITLE)),
      body: `<p>服务点负责人王某，身份证号${IDENTITY}，家住古城小区5号楼2单元301室。</p>`,
    });
    itemId = drafted.id;
    await actAs(page, origin, 'chenxiaoyu', `items/${itemId}`);
    await takeStep(page, '提交审查');
    await page.getByText('不得公开').first().waitFor();
    const guard = page.getByRole('region', { name: '发布前检查' });
    await guard
      .getByRole('listitem')
      .filter({ hasText: '公民身份号码' })
      .getByRole('button', { name: '遮盖' })
      .click();
    await guard.getByText('公民身份号码').waitFor({ state: 'detached' });
    await takeStep(page, '提交审查');
    await page.getByText('待发布审查').first().waitFor();
  });

  test('a reviewer keeps another finding with a reason, and the public never sees the number', async () => {
    await actAs(page, origin, 'zhangyuhua', `items/${itemId}`);
    const guard = page.getByRole('region', { name: '发布前检查' });
    await guard.getByRole('checkbox', { name: /家庭住址/ }).check();
    await guard.getByRole('textbox').fill('服务点的公开地址，负责人同意公开');
    await guard.getByRole('button', { name: /^保留选中的/ }).click();
    await guard.getByText('核对保留：服务点的公开地址').first().waitFor();
    await takeStep(page, '同意发布');
    await page.getByText('待保密审查').first().waitFor();
    await act('liuchang', itemId, 'approve_secrecy');
    const { publicAddress } = await act('masiyuan', itemId, 'publish');
    const shown = await publicPage(`${origin}${publicAddress}`);
    expect(shown).toContain('服务点负责人');
    expect(shown).not.toContain(IDENTITY.slice(6, 14));
  });
});

async function staff(login: string): Promise<StaffClient> {
  const client = clients.get(login) ?? (await signIn(origin, login, password));
  clients.set(login, client);
  return client;
}

async function record(login: string, id: string): Promise<ItemRecord> {
  return (await staff(login)).get(`/api/items/${id}`);
}

async function act(login: string, id: string, action: string): Promise<ItemRecord> {
  const client = await staff(login);
  const { version } = await client.get<ItemRecord>(`/api/items/${id}`);
  return client.post(`/api/items/${id}/actions/${action}`, { version });
}

/** A complete draft in the person's organ, of a section office where one is named. */
async function draftOf(client: StaffClient, title: string, office?: string): Promise<object> {
  const { organ } = await client.get<{ organ: { id: string } }>('/api/session');
  const [columns, organs] = await Promise.all([
    client.get<{ rows: { id: string; code: string }[] }>(`/api/columns?organ=${organ.id}`),
    client.get<{ rows: { id: string; offices: { id: string; name: string }[] }[] }>('/api/organs'),
  ]);
  const offices = organs.rows.find(({ id }) => id === organ.id)?.offices ?? [];
  return {
    organId: organ.id,
    officeId: offices.find(({ name }) => name === office)?.id,
    columnId: columns.rows.find(({ code }) => code === 'dongtai')?.id,
    kind: 'information',
    title,
    body: `<p>${title}，请居民留意。</p>`,
    metadata: { formedOn: '2026-01-05', topicClass: '22' },
  };
}

/** Drafts and submits over HTTP. */
async function submitted(login: string, title: string, office?: string): Promise<ItemRecord> {
  const client = await staff(login);
  const drafted = await client.post<ItemRecord>('/api/items', await draftOf(client, title, office));
  return client.post(`/api/items/${drafted.id}/actions/submit`, { version: drafted.version });
}
