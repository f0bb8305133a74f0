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
/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/**
 * As Word puts it on the clipboard: a numbered point, a table with a merged head, a picture that is named by its place on
 * the writer's disk, a signature, and what nobody asked for.
 */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>调整范围<o:p></o:p></p>
<p class=MsoNormal onclick="alert(1)" style='text-indent:32pt'>本街道户籍居民。<script>alert(1)</script></p>
<table class=MsoTableGrid><thead><tr><td colspan=2><p>救助标准</p></td></tr></thead><tr><td>生活救助</td><td>每月七百三十五元</td></tr></table>
<p class=MsoNormal><img width=1 src="file:///C:/T/clip_image001.png"></p><svg onload="alert(1)"><script>alert(1)</script></svg>
<p class=MsoNormal><a href="javascript:alert(1)">另行通知</a></p>
<p class=MsoNormal align=right style='text-align:right'>西街道办事处</p><!--EndFragment--></body></html>`;

/** The picture's bytes, which lie beside as RTF. */
const ITS_RTF = `{\\rtf1{\\*\\shppict{\\pict\\picscalex100\\pngblip ${PNG.toString('hex')}}}{\\nonshppict{\\pict\\wmetafile8 00}}}`;

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

test('I paste from Word, and the rubbish goes; before it is saved I find it on another computer', async () => {
  await page.getByRole('link', { name: '信息', exact: true }).click();
  await page.getByRole('button', { name: '拟写信息' }).click();
  await page.getByRole('link', { name: '一般信息' }).click();
  await page.getByRole('textbox', { name: '标题' }).fill(TITLE);
  await choose(page, '栏目', '文化教育');
  await choose(page, '主题分类', '文化、广电、新闻出版', '文化');
  await page.getByRole('textbox', { name: '正文' }).click();
  await paste(page, { 'text/html': FROM_WORD, 'text/rtf': ITS_RTF });
  await page.getByText('1 张图片在保存草稿时上传', { exact: false }).waitFor();
  await page.getByText('未保存的内容已自动留存。', { exact: false }).waitFor();
  const elsewhere = await openPage(browser, PHONE);
  await elsewhere.context().addCookies(await page.context().cookies());
  await elsewhere.goto(`${origin}/console/items/new`);
  await elsewhere.getByRole('region', { name: '没有写完的新稿' }).getByRole('link', { name: TITLE }).click();
  await elsewhere.getByRole('textbox', { name: '正文' }).getByText('一、调整范围').waitFor();
  await elsewhere.context().close();
});

test('saved for the first time, the tables, the numbers, the picture and the signature of Word have stayed', async () => {
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.waitForURL(/\/items\/[0-9a-f-]{36}\/edit$/);
  itemId = /items\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const { body } = await client.get<ItemRecord>(`/api/items/${itemId}`);
  expect(body.replace(/\/files\/[0-9a-f-]{36}\/[^"]+/, '图')).toBe(
    '<p>一、调整范围</p><p>本街道户籍居民。</p><table><tbody><tr><th colspan="2" scope="col">救助标准</th></tr><tr><td>生活救助</td><td>每月七百三十五元</td></tr></tbody></table><img src="图" /><p>另行通知</p><p class="right">西街道办事处</p>',
  );
  const { rows } = await client.get<{ rows: { title: string }[] }>('/api/new-texts');
  expect(rows.map(({ title }) => title)).not.toContain(TITLE);
});

test('what stands for a picture must be said; a screenshot and a chosen picture come in as well', async () => {
  const editor = page.getByRole('textbox', { name: '正文' });
  await page.getByText('图片的替代文字', { exact: false }).waitFor();
  await editor.getByRole('img').click();
  await page.getByRole('textbox', { name: '替代文字' }).fill('调整前后对照图');
  await editor.getByText('另行通知').click();
  await page.keyboard.press('End');
  await paste(page, {}, PNG);
  await page.getByText('图片已插入。请点选图片，写明替代文字', { exact: false }).waitFor();
  await editor.getByRole('img').nth(1).click();
  await page.getByRole('checkbox', { name: '装饰性图片，不需要替代文字' }).check();
  await editor.getByText('另行通知').click();
  await page.getByRole('button', { name: '图片', exact: true }).click();
  const file = page.getByLabel('图片文件');
  await file.setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: Buffer.from('MZ\x90') });
  await page.getByRole('textbox', { name: '替代文字' }).fill('办事大厅');
  await page.getByRole('button', { name: '插入图片' }).click();
  await page.getByText('这不是图片文件。', { exact: false }).waitFor();
  await file.setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: PNG });
  await page.getByRole('button', { name: '插入图片' }).click();
  await editor.getByRole('img', { name: '办事大厅' }).waitFor();
  await expect.poll(() => page.getByText('正在上传图片', { exact: false }).count()).toBe(0);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿已保存。').waitFor();
  const { body } = await client.get<ItemRecord>(`/api/items/${itemId}`);
  const alts = [...body.matchAll(/<img src="\/files\/[^"]+" alt="([^"]*)"/g)].map(([, alt]) => alt);
  expect(alts.sort()).toEqual(['', '办事大厅', '调整前后对照图']);
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
  const { rows: columns } = await client.get<{ rows: { id: string; name: string }[] }>(
    `/api/columns?organ=${seen.organ.id}`,
  );
  await client.put(`/api/items/${itemId}/draft`, {
    version: seen.version,
    columnId: columns.find(({ name }) => name === '机构职能')?.id,
    title: `${TITLE}（修订）`,
    body: faster,
    metadata: { formedOn: '2026-01-05', topicClass: '14' },
  });
  await page.getByRole('button', { name: '保存草稿' }).click();
  const merge = page.getByRole('region', { name: '合并两处修改' });
  await merge.waitFor();
  await merge.getByText('对方改的 · 栏目').waitFor();
  await merge.getByText('机构职能', { exact: false }).waitFor();
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
  for (const words of ['七百九十元', '本街道常住居民。', '含持居住证一年以上的居民。', 'alt="办事大厅"'])
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
  const drawn = (id: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="救助流程图"/><a:graphic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const relation = (id: string, name: string) =>
    `<Relationship Id="${id}" Type="x/image" Target="media/${name}"/>`;
  const bytes = zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="x"><w:body>${document}${drawn('r1')}${drawn('r2')}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships>${relation('r1', 'image1.png')}${relation('r2', 'image2.emf')}</Relationships>`,
    ),
    'word/media/image1.png': PNG,
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
  await dialog.getByText('1 张图片的格式网页不能显示', { exact: false }).waitFor();
  await dialog.getByRole('img', { name: '救助流程图' }).waitFor();
  await dialog.getByRole('button', { name: '替换现有正文' }).click();
  await page.getByRole('textbox', { name: '正文' }).getByRole('img', { name: '救助流程图' }).waitFor();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿已保存。').waitFor();
  const { body } = await client.get<ItemRecord>(`/api/items/${itemId}`);
  expect(body.replace(/\/files\/[0-9a-f-]{36}\/[^"]+/, '图')).toBe(
    '<p>第一条 为规范救助工作，制定本办法。</p><img src="图" alt="救助流程图" />',
  );
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

/** Pastes where the cursor stands, as the browser does: texts by their kinds, and a picture where there is one. */
async function paste(
  page: Page,
  texts: Readonly<Record<string, string>>,
  picture?: Uint8Array,
): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    for (const [kind, text] of Object.entries(${JSON.stringify(texts)})) data.setData(kind, text);
    const picture = ${JSON.stringify([...(picture ?? [])])};
    if (picture.length > 0) data.items.add(new File([new Uint8Array(picture)], '截图.png', { type: 'image/png' }));
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);
}
