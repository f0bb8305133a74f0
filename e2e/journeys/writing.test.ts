/**
 * Writing without loss: what Word puts on the clipboard and what is in its files becomes a clean text, two persons in one
 * draft see each other and merge, and what was written while the network was away is offered again.
 */
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../chromium.ts';
import { type StaffClient, signIn, signInOffer } from '../client.ts';
import { choose, signInAs } from './console.ts';
import { openPage, PHONE } from './visitor.ts';

const { origin } = inject('demonstration');

const DRAFTER = '林国栋';
const TITLE = '西街道临时救助标准调整方案';
/** As Word puts it on the clipboard: a numbered point, a table with a merged head, a signature, a script of nobody. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>调整范围<o:p></o:p></p>
<p class=MsoNormal onclick="alert(1)" style='text-indent:32pt'>本街道户籍居民。<script>alert(1)</script></p>
<table class=MsoTableGrid><thead><tr><td colspan=2><p>救助标准</p></td></tr></thead><tr><td>生活救助</td><td>每月七百三十五元</td></tr></table>
<p class=MsoNormal align=right style='text-align:right'>西街道办事处</p><!--EndFragment--></body></html>`;

interface ItemRecord {
  id: string;
  version: number;
  title: string;
  body: string;
  organ: { id: string };
}

let browser: Browser;
let client: StaffClient;
let page: Page;
let itemId = '';

beforeAll(async () => {
  browser = await launchBrowser();
  client = await signIn(origin, 'linguodong', (await signInOffer(origin)).password);
  page = await signInAs(browser, origin, DRAFTER);
});

afterAll(async () => {
  await browser?.close();
});

test('I paste from Word, and tables, numbers and the signature stay while the rubbish goes', async () => {
  await page.getByRole('link', { name: '信息', exact: true }).click();
  await page.getByRole('button', { name: '拟写信息' }).click();
  await page.getByRole('link', { name: '一般信息' }).click();
  await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
  await choose(page, '栏目', '文化教育');
  await choose(page, '主题分类', '文化、广电、新闻出版', '文化');
  await page.getByRole('textbox', { name: '正文' }).click();
  await paste(page, FROM_WORD);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.waitForURL(/\/items\/[0-9a-f-]{36}\/edit$/);
  itemId = /items\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const { body } = await client.get<ItemRecord>(`/api/items/${itemId}`);
  expect(body).toBe(
    '<p>一、调整范围</p><p>本街道户籍居民。</p><table><tbody><tr><th colspan="2" scope="col">救助标准</th></tr><tr><td>生活救助</td><td>每月七百三十五元</td></tr></tbody></table><p class="right">西街道办事处</p>',
  );
});

test('I see it as the public will, on a desktop and on a phone, before it is saved', async () => {
  await page.getByRole('button', { name: '预览公开页' }).click();
  const frame = page.frameLocator('iframe[title^="公开页预览"]');
  await frame.getByRole('heading', { name: TITLE }).waitFor();
  const width = () => frame.locator('body').evaluate('document.documentElement.clientWidth');
  expect(await width()).toBeGreaterThan(1_000);
  await page.getByText('手机', { exact: true }).click();
  await expect.poll(width).toBeLessThan(400);
});

test('a colleague who has the same draft open stands above it by name', async () => {
  const colleague = await signInAs(browser, origin, '陈晓雨');
  await colleague.goto(`${origin}/console/items/${itemId}/edit`);
  await colleague.getByText(`${DRAFTER}也打开了这条信息`, { exact: false }).waitFor();
  await colleague.context().close();
});

test('when somebody was faster, both texts are laid over each other, and nothing is lost', async () => {
  const seen = await client.get<ItemRecord>(`/api/items/${itemId}`);
  const editor = page.getByRole('textbox', { name: '正文' });
  await editor.getByText('本街道户籍居民。').click();
  await page.keyboard.press('End');
  await page.keyboard.type('含持居住证一年以上的居民。');
  const faster = seen.body
    .replace('七百三十五元', '七百九十元')
    .replace('本街道户籍居民。', '本街道常住居民。');
  await client.put(`/api/items/${itemId}/draft`, {
    version: seen.version,
    title: `${TITLE}（修订）`,
    body: faster,
    metadata: { formedOn: '2026-01-05', topicClass: '14' },
  });
  await page.getByRole('button', { name: '保存草稿' }).click();
  const merge = page.getByRole('region', { name: '合并两处修改' });
  await merge.waitFor();
  expect(await merge.getByText('对方改的').count()).toBeGreaterThan(0);
  await merge.getByRole('radio', { name: '两处都保留' }).check();
  for (const group of await merge.getByRole('radiogroup').all()) {
    const mine = group.getByRole('radio', { name: '采用我的' });
    if ((await group.getByRole('radio', { checked: true }).count()) === 0) await mine.check();
  }
  await merge.getByRole('button', { name: '合并', exact: true }).click();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿已保存。').waitFor();
  const after = await client.get<ItemRecord>(`/api/items/${itemId}`);
  expect(after.title).toBe(`${TITLE}（修订）`);
  for (const words of ['七百九十元', '本街道常住居民。', '含持居住证一年以上的居民。'])
    expect(after.body).toContain(words);
});

test('what I write while the network is away is offered again', async () => {
  const context = page.context();
  await page.getByRole('textbox', { name: '正文' }).getByText('西街道办事处').click();
  await context.setOffline(true);
  await page.keyboard.press('End');
  await page.keyboard.type('印发');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('网络连接中断，没有提交成功。').waitFor();
  await context.setOffline(false);
  await page.goto(`${origin}/console/items/${itemId}/edit`);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('textbox', { name: '正文' }).getByText('西街道办事处印发').waitFor();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿已保存。').waitFor();
  expect((await client.get<ItemRecord>(`/api/items/${itemId}`)).body).toContain('西街道办事处印发');
});

test('I import a file of Word, look at it first, and take it in the place of the text', async () => {
  const p = (text: string, properties = '') =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const document = p('西街道救助办法', '<w:jc w:val="center"/>') + p('第一条 为规范救助工作，制定本办法。');
  const bytes = zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="x"><w:body>${document}</w:body></w:document>`),
  });
  const file = page.getByLabel('导入正文的文件');
  await file.setInputFiles({
    name: '程序.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('MZ\x90'),
  });
  await page.getByText('这不是文档文件。').first().waitFor();
  await file.setInputFiles({
    name: '办法.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  const dialog = page.getByRole('dialog', { name: '导入预览：办法.docx' });
  await dialog.getByText('用作标题：西街道救助办法').waitFor();
  await dialog.getByRole('button', { name: '替换现有正文' }).click();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿已保存。').waitFor();
  const { body } = await client.get<ItemRecord>(`/api/items/${itemId}`);
  expect(body).toBe('<p>第一条 为规范救助工作，制定本办法。</p>');
});

test('I see what changed between two texts, also on a phone', async () => {
  const phone = await openPage(browser, PHONE);
  await phone.context().addCookies(await page.context().cookies());
  await phone.goto(`${origin}/console/items/${itemId}`);
  await phone.getByRole('button', { name: '比对历次文本' }).click();
  const compared = phone.getByRole('region', { name: '文本比对' });
  await compared.locator('ins').first().waitFor();
  expect(await compared.locator('del').allTextContents()).toContainEqual(
    expect.stringContaining('一、调整范围'),
  );
  expect(
    await phone.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  ).toBeLessThanOrEqual(0);
  await phone.context().close();
});

/** Pastes HTML where the cursor stands, as the browser does. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(html)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);
}
