/**
 * A citizen asks for information: the form names what the law demands and is missing (条例 art. 29); the receipt gives
 * a number and a query code; the office confirms, proposes, reviews, approves and serves; the citizen reads the reply.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../chromium.ts';
import { type StaffClient, signIn, signInOffer } from '../client.ts';
import { offeredSteps, openWork, signInAs } from './console.ts';
import { openPage } from './visitor.ts';

const { origin } = inject('demonstration');

const WANTED = '西街道2025年老旧小区改造项目竣工验收报告';
const REPLY = '竣工验收报告随本答复书一并提供';
const PEOPLE = { handler: '陈晓雨', secrecy: '刘畅', head: '林国栋' };

interface RequestRow {
  id: string;
  number: string;
  state: string;
}

let browser: Browser;
let citizen: Page;
let handler: Page;
let number = '';
let queryCode = '';

beforeAll(async () => {
  browser = await launchBrowser();
  citizen = await openPage(browser);
});

afterAll(async () => {
  await browser?.close();
});

test('a form that lacks what the law demands names the field, leads to it, and keeps what I typed', async () => {
  await citizen.goto(`${origin}/organs/xijie`);
  await citizen.getByRole('link', { name: '依申请公开' }).first().click();
  await citizen.getByRole('link', { name: '提交申请' }).click();
  await citizen.getByLabel('公民').check();
  await citizen.getByLabel('姓名', { exact: true }).fill('周明月');
  await citizen.getByLabel('证件类型').selectOption({ label: '护照' });
  await citizen.getByLabel('联系电话', { exact: true }).fill('13900001234');
  await citizen.getByRole('textbox', { name: '通信地址' }).fill('淮北市相山区西街道测试路1号');
  await citizen.getByLabel('信息名称').fill(WANTED);
  await citizen.getByLabel('电子', { exact: true }).check();
  await citizen.getByLabel('自行领取').check();
  await citizen.getByLabel('同意本机关为办理本申请处理').check();
  await citizen.getByRole('button', { name: '提交申请' }).click();
  const faults = citizen.getByRole('alert').getByRole('link');
  expect(await faults.allTextContents()).toEqual(['请填写证件号码']);
  await faults.click();
  const field = citizen.getByLabel('证件号码', { exact: true });
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.evaluate('document.activeElement.id')).toBe('identity_document_number');
  expect(await citizen.getByLabel('信息名称').inputValue()).toBe(WANTED);
});

test('the complete form gives me a number and a query code, and a second click files nothing twice', async () => {
  await citizen.getByLabel('证件号码', { exact: true }).fill('E12345678');
  await citizen.getByRole('button', { name: '提交申请' }).click();
  await citizen.getByRole('heading', { name: '政府信息公开申请回执' }).waitFor();
  [number = '', queryCode = ''] = await citizen.locator('.codes dd').allTextContents();
  expect(number).toMatch(/^\d{4}-?\d{3,}$/);
  expect(queryCode.length).toBeGreaterThanOrEqual(8);
  const before = await found('');
  await citizen.reload();
  expect(await citizen.locator('.codes dd').allTextContents()).toEqual([number, queryCode]);
  expect((await found('')).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test('I look my request up with number and query code, and with nothing else', async () => {
  await lookUp('AAAA-AAAA-AAAA');
  expect(await citizen.getByRole('alert').textContent()).toContain('申请编号与查询码不相符');
  await lookUp(queryCode);
  expect(await citizen.getByRole('heading', { level: 1 }).textContent()).toBe('待确认');
  expect(await citizen.locator('.wanted').textContent()).toContain(WANTED);
  expect(await citizen.content()).not.toContain('E12345678');
});

test('the handler finds it in the work list, confirms and accepts it, and sees the due date with its reasons', async () => {
  handler = await signInAs(browser, origin, PEOPLE.handler);
  await openWork(handler, WANTED);
  await handler.getByRole('heading', { name: `申请 ${number}` }).waitFor();
  expect(await handler.getByRole('region', { name: '申请人' }).textContent()).not.toContain('E12345678');
  await record(handler, '确认收到');
  await handler.getByText('已记录“确认收到”').waitFor();
  await record(handler, '受理分办');
  await handler.getByText('已记录“受理分办”').waitFor();
  const clock = handler
    .getByRole('region', { name: '期限' })
    .getByRole('article')
    .filter({ hasText: '答复期限' });
  await clock.getByText('如何计算').click();
  const how = await clock.textContent();
  expect(how).toMatch(/20\s?个工作日/);
  expect(how).toMatch(/第三十三条/);
});

test('the handler proposes the outcome and writes the reply, which nobody can approve before its secrecy review', async () => {
  await offeredSteps(handler).getByRole('button', { name: '拟定办理结果' }).click();
  const proposal = handler.getByRole('dialog', { name: '拟定办理结果' });
  await proposal.getByRole('radio', { name: '以上均不属于，可以公开？' }).check();
  await proposal.getByRole('button', { name: '拟定并起草答复书' }).click();
  await handler.getByText('已记录“拟定办理结果”').waitFor();
  await handler.getByRole('button', { name: '修改答复书' }).click();
  const letter = handler.locator('.lettertext');
  await letter.fill(`${await letter.inputValue()}\n${REPLY}。`);
  await handler.getByRole('button', { name: '保存答复书' }).click();
  await handler.getByText('答复书已修改').waitFor();
  const [row] = await found(number);
  const approvalBy = async (login: string) => {
    const client = await staff(login);
    const { version } = await client.get<{ version: number }>(`/api/requests/${row?.id}`);
    return client.post(`/api/requests/${row?.id}/events`, { version, event: 'approve' });
  };
  await expect(approvalBy('chenxiaoyu')).rejects.toMatchObject({ status: 403 });
  await expect(approvalBy('linguodong')).rejects.toMatchObject({ status: 409 });
});

test('the secrecy reviewer records the review and the head approves', async () => {
  const reviewer = await signInAs(browser, origin, PEOPLE.secrecy);
  await openRequest(reviewer);
  await offeredSteps(reviewer).getByRole('button', { name: '保密审查答复' }).click();
  await reviewer.getByRole('radio', { name: '通过，可以答复' }).check();
  await offeredSteps(reviewer).getByRole('button', { name: '记录保密审查答复' }).click();
  await reviewer.getByText('已记录“保密审查答复”').waitFor();
  await reviewer.context().close();
  const head = await signInAs(browser, origin, PEOPLE.head);
  await openRequest(head);
  await record(head, '审核通过');
  await head.getByText('已记录“审核通过”').waitFor();
  expect(await head.getByRole('region', { name: '文书' }).textContent()).toContain(REPLY);
  await head.context().close();
});

test('before the reply is served the citizen does not see it; afterwards it stands at the look-up', async () => {
  await lookUp(queryCode);
  expect(await citizen.content()).not.toContain(REPLY);
  await openRequest(handler);
  await offeredSteps(handler).getByRole('button', { name: '送达答复' }).click();
  await handler.getByRole('radio', { name: '直接送达' }).check();
  await offeredSteps(handler).getByRole('button', { name: '记录送达答复' }).click();
  await handler.getByText('已记录“送达答复”').waitFor();
  await lookUp(queryCode);
  expect(await citizen.getByRole('heading', { level: 1 }).textContent()).toMatch(/已答复|已办结/);
  const reply = citizen.locator('.reply');
  expect(await reply.textContent()).toContain(REPLY);
  expect(await reply.textContent()).toMatch(/〔\d{4}〕\d+号/);
});

async function lookUp(code: string): Promise<void> {
  await citizen.goto(`${origin}/organs/xijie/requests`);
  await citizen.getByRole('link', { name: '查询办理情况' }).first().click();
  await citizen.getByLabel('申请编号').fill(number);
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '查询', exact: true }).click();
  await citizen.waitForLoadState();
}

/** Opens the request from the list of requests, by its number. */
async function openRequest(page: Page): Promise<void> {
  await page.getByRole('link', { name: '申请', exact: true }).first().click();
  const search = page.getByRole('searchbox', { name: '按申请编号查找' });
  await search.fill(number);
  await search.press('Enter');
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click();
  await page.getByRole('heading', { name: `申请 ${number}` }).waitFor();
}

async function record(page: Page, event: string): Promise<void> {
  await offeredSteps(page).getByRole('button', { name: event, exact: true }).click();
  await offeredSteps(page)
    .getByRole('button', { name: `记录${event}` })
    .click();
}

async function found(q: string): Promise<RequestRow[]> {
  const client = await staff('chenxiaoyu');
  const { rows } = await client.get<{ rows: RequestRow[] }>(`/api/requests?q=${encodeURIComponent(q)}`);
  return rows;
}

async function staff(login: string): Promise<StaffClient> {
  return signIn(origin, login, (await signInOffer(origin)).password);
}
