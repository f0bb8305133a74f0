import { KIND_SAMPLES } from '@gongkai/law/kinds/samples';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';
import { columnByCode, createColumn } from './catalogue/index.ts';
import {
  approveRelease,
  approveSecrecy,
  draft,
  edit,
  place,
  publish,
  publishApprovedDocument,
  repeal,
  revise,
  type StoredItem,
  submit,
  unplace,
  withdraw,
} from './items/index.ts';
import { itemIn, normative, notice } from './items/items.testing.ts';
import { TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;

beforeAll(async () => {
  site = await testSite();
  app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: false,
    clock: () => TEST_NOW,
  });
});

afterAll(async () => {
  await app.close();
  await site.close();
});

async function get(url: string): Promise<{ status: number; html: string; text: string; location: string }> {
  await app.settled(site.site.id);
  const answer = await app.server.inject({ url, headers: { host: 'localhost' } });
  const main = answer.body.replace(/^[\s\S]*<main/, '<main').replace(/<footer[\s\S]*$/, '');
  const text = main
    .replaceAll('<wbr>', '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return {
    status: answer.statusCode,
    html: answer.body,
    text,
    location: String(answer.headers.location ?? ''),
  };
}

const pageOf = (item: StoredItem) => `/items/${item.face?.indexNumber}`;
const column = (code: string) => `/organs/jia/columns/${code}`;

describe('the page of an item', () => {
  test('shows text and metadata at its permanent address', async () => {
    const input = await normative(site, { summary: '救助的条件和办法', keywords: ['救助', '困难群众'] });
    const item = await itemIn(site, 'published', input);
    const page = await get(pageOf(item));
    expect(page.status).toBe(200);
    for (const part of [
      '甲街道临时救助办法',
      item.face?.indexNumber ?? '',
      '甲区甲街道办事处',
      '甲街办〔2026〕4号',
      '2026-03-02',
      '第 1 个工作日',
      '民政、扶贫、救灾/社会福利',
      '有效',
      '救助；困难群众',
      '现就清理消防通道有关事项通告如下',
    ]) {
      expect(page.text).toContain(part);
    }
    expect(page.html).toContain('<p>为消除火灾隐患');
  });

  test('of what is not published there is none', async () => {
    await itemIn(site, 'ready', await notice(site));
    for (const address of [
      '/items/11340603003000001A/202603-99999',
      '/items/',
      '/items/a/b/c',
      '/items/%E7%94%B2',
    ]) {
      expect((await get(address)).status, address).toBe(404);
    }
  });

  test('withdrawn, it stays under a notice with the reason and leaves every list', async () => {
    const item = await itemIn(site, 'published', await notice(site, { title: '将被撤回的通告' }));
    expect((await get(column('statutory_content'))).text).toContain('将被撤回的通告');
    expect((await get('/organs/jia')).text).toContain('将被撤回的通告');
    await withdraw(site.as('information_officer'), { itemId: item.id, version: 5, note: '附表数字有误' });
    const page = await get(pageOf(item));
    expect(page.status).toBe(200);
    expect(page.text).toContain('本信息已于2026年3月3日撤回。理由：附表数字有误。');
    expect(page.text).toContain('将被撤回的通告');
    for (const list of [column('statutory_content'), '/organs/jia', '/']) {
      expect((await get(list)).text).not.toContain('将被撤回的通告');
    }
  });

  test('goes on unchanged while a new edition is drafted, then says what was corrected', async () => {
    const input = await notice(site, { title: '原来的标题' });
    const item = await itemIn(site, 'published', input);
    const drafter = site.as('drafter');
    await revise(drafter, { itemId: item.id, version: 5, note: '更正咨询电话' });
    await edit(drafter, { ...input, itemId: item.id, version: 6, title: '更正的标题' });
    expect((await get(pageOf(item))).text).toContain('原来的标题');
    await submit(drafter, { itemId: item.id, version: 7, note: '内部说明' });
    await approveRelease(site.as('release_reviewer'), { itemId: item.id, version: 8, note: '同意' });
    await approveSecrecy(site.as('secrecy_reviewer'), { itemId: item.id, version: 9 });
    await publish(site.as('information_officer'), { itemId: item.id, version: 10 });
    const page = await get(pageOf(item));
    expect(page.text).toContain('更正的标题');
    expect(page.text).toContain('本信息于2026年3月3日更正。更正说明：更正咨询电话。');
    expect(page.text).not.toContain('内部说明');
    expect(page.text).not.toContain('原来的标题');
  });

  test('of a repealed document names the day and the document that repeals it', async () => {
    const old = await itemIn(site, 'published', await normative(site, {}, { title: '老办法' }));
    const fresh = await itemIn(site, 'published', await normative(site, {}, { title: '新办法' }));
    await repeal(site.as('information_officer'), {
      itemId: old.id,
      version: 5,
      note: '由新办法取代',
      repealedBy: fresh.id,
    });
    const page = await get(pageOf(old));
    expect(page.text).toMatch(/本文件已于2026年3月3日废止，依据为\s*新办法/);
    expect(page.html).toContain(`href="${pageOf(fresh)}"`);
    expect((await get(column('statutory_content'))).text).toMatch(/老办法[^。]*废止/);
  });

  test('links a document and what explains it, both ways', async () => {
    const document = await itemIn(site, 'published', await normative(site, {}, { title: '被解读的办法' }));
    const input = await notice(site, {
      kind: 'policy_interpretation',
      title: '办法的政策解读',
      fields: { policies: [document.id], form: 'text', interpreted_by: '综合办公室' },
    });
    expect((await get(pageOf(document))).html).not.toContain('办法的政策解读');
    const reading = await itemIn(site, 'published', input);
    expect((await get(pageOf(document))).html).toContain(`href="${pageOf(reading)}"`);
    expect((await get(pageOf(reading))).html).toContain(`href="${pageOf(document)}"`);
  });

  test('of a report leads to the report’s own page', async () => {
    const { indexNumber } = await publishApprovedDocument(site.as('information_officer'), {
      organId: site.organ.id,
      kind: 'annual_report',
      fixedColumn: 'annual_report_column',
      title: '2025年度报告',
      body: '<p>本年度工作如下。</p>',
      formedOn: '2026-01-20',
      ownPage: '/organs/jia/annual-reports/2025',
      approvals: {
        approvedBy: site.person('responsible_leader').id,
        secrecyReviewedBy: site.person('secrecy_reviewer').id,
        reference: { type: 'report', id: site.organ.id },
      },
    });
    expect((await get(`/items/${indexNumber}`)).html).toContain('href="/organs/jia/annual-reports/2025"');
  });
});

describe('columns', () => {
  test('a list can be narrowed by kind, and replies to proposals by session', async () => {
    const context = site.as('administrator');
    const root = await columnByCode(context, site.organ.id, 'statutory_content');
    const columnId = await createColumn(context, {
      organId: site.organ.id,
      parentId: root?.id ?? '',
      code: 'jianyi',
      name: '建议提案',
    });
    const { fields, body } = KIND_SAMPLES.motion_reply;
    for (const [title, session] of [
      ['对第12号建议的答复', '区十八届人大五次会议'],
      ['对第7号提案的答复', '区十届政协五次会议'],
    ] as const) {
      const replied = { ...fields, session, assigned_on: '2026-01-05', replied_on: '2026-03-02' };
      const input = { columnId, kind: 'motion_reply', title, body, fields: replied } as const;
      await itemIn(site, 'published', await notice(site, input));
    }
    await itemIn(site, 'published', await notice(site, { columnId, title: '办理工作通知' }));
    const all = await get(column('jianyi'));
    expect(all.text).toMatch(/全部 .*一般信息 .*建议提案办理答复/);
    const replies = await get(`${column('jianyi')}?kind=motion_reply`);
    expect(replies.text).toContain('对第7号提案的答复');
    expect(replies.text).not.toContain('办理工作通知');
    const link = /href="([^"]*facet=[^"]*)"[^>]*>区十八届人大五次会议/.exec(replies.html)?.[1] ?? '';
    const session = await get(link.replaceAll('&amp;', '&'));
    expect(session.text).toContain('对第12号建议的答复');
    expect(session.text).not.toContain('对第7号提案的答复');
    expect((await get(`${column('jianyi')}?kind=nonsense`)).text).toContain('办理工作通知');
  });

  test('a column shows what stands in it and below it, with its number', async () => {
    const context = site.as('administrator');
    const root = await columnByCode(context, site.organ.id, 'statutory_content');
    const make = (parentId: string, code: string, name: string) =>
      createColumn(context, { organId: site.organ.id, parentId, code, name });
    const above = await make(root?.id ?? '', 'shehui', '社会保障');
    const below = await make(above, 'jiuzhu', '社会救助');
    for (let index = 0; index < 23; index += 1) {
      const now = new Date(TEST_NOW.getTime() + index * 1_000);
      await itemIn(
        site,
        'published',
        await notice(site, { title: `低保第${index}号`, columnId: below }),
        now,
      );
    }
    const first = await get(column('shehui'));
    expect(first.text).toContain('共 23 条');
    expect(first.text).toContain('低保第22号');
    expect(first.text).not.toContain('低保第2号');
    const next = /href="([^"]+before=[^"]+)"/.exec(first.html)?.[1] ?? '';
    const second = await get(next.replaceAll('&amp;', '&'));
    expect(second.text).toContain('低保第2号');
    const previous = /href="([^"]+after=[^"]+)"/.exec(second.html)?.[1] ?? '';
    expect((await get(previous.replaceAll('&amp;', '&'))).text).toContain('低保第22号');
    expect(first.html).toMatch(/社会救助 <small>23/);
  });

  test('a guide that stands alone is read in its column', async () => {
    const guide = await columnByCode(site.as('drafter'), site.organ.id, 'disclosure_guide');
    expect((await get(column('disclosure_guide'))).text).toContain('本栏目暂无公开信息');
    const input = await notice(site, {
      title: '公开指南',
      columnId: guide?.id,
      body: '<p>受理机构为综合办公室。</p>',
    });
    await itemIn(site, 'published', input);
    expect((await get(column('disclosure_guide'))).html).toContain('<p>受理机构为综合办公室。</p>');
  });

  test('依申请公开 leads to the entry of requests', async () => {
    expect(await get(column('request_entry'))).toMatchObject({
      status: 302,
      location: '/organs/jia/requests',
    });
  });

  test.each([
    '/organs/jia/columns/none',
    '/organs/none/columns/shehui',
    '/organs/jia/columns/%00',
    '/organs/%00',
    '/organs/none',
  ])('there is none at %s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test('a broken page number is the reader’s mistake, not ours', async () => {
    for (const query of ['before=x', 'after=1.2', 'before=1&before=2']) {
      expect((await get(`${column('statutory_content')}?${query}`)).status).toBe(400);
    }
  });
});

describe('home pages and search', () => {
  test('name organs, what is new, and where to ask', async () => {
    const site_ = await get('/');
    expect(site_.text).toContain('甲区甲街道办事处');
    expect(site_.html).toContain('href="/organs/jia/requests"');
    const organ = await get('/organs/jia');
    expect(organ.text).toContain('今年主动公开');
    expect(organ.text).toContain('社会保障');
  });

  test('the search finds what was published a moment ago, and marks it', async () => {
    await itemIn(site, 'published', await notice(site, { title: '银杏大道夜间施工告知' }));
    const page = await get('/search?q=%E9%93%B6%E6%9D%8F%E5%A4%A7%E9%81%93');
    expect(page.html).toContain('<mark>银杏大道</mark>夜间施工告知');
    expect(page.text).toContain('找到 1 条信息');
    const none = await get('/search?q=%E9%93%B6%E6%9D%8F%E5%A4%A7%E9%81%93&year=2025');
    expect(none.text).toContain('没有找到');
    expect((await get('/search')).status).toBe(200);
    for (const query of [
      'q=%00',
      "q='%26%7C!",
      `q=${'%E7%94%B2'.repeat(200)}`,
      'q=a&organ=x&column=y&year=&before=',
    ]) {
      const odd = await get(`/search?${query}`);
      expect([200, 400], query).toContain(odd.status);
    }
  });
});

describe('an item in further columns', () => {
  const columnsHere: Record<'zhongdian' | 'yanglao' | 'jieshou', string> = {
    zhongdian: '',
    yanglao: '',
    jieshou: '',
  };

  beforeAll(async () => {
    const system = site.acting({ type: 'system', name: 'test' });
    const made = async (organId: string, code: string, parent?: string) => {
      const root = await columnByCode(system, organId, 'statutory_content');
      const parentId = parent ?? root?.id ?? '';
      return await createColumn(system, { organId, parentId, code, name: `栏目${code}` });
    };
    columnsHere.zhongdian = await made(site.organ.id, 'zhongdian');
    columnsHere.yanglao = await made(site.organ.id, 'yanglao', columnsHere.zhongdian);
    columnsHere.jieshou = await made(site.otherOrgan.id, 'jieshou');
  });

  /** Who places items in both organs. */
  function officerOfBoth() {
    const person = site.person('information_officer');
    const theirs = { role: 'information_officer', organId: site.otherOrgan.id };
    return site.acting({ ...person, grants: [...person.grants, theirs] });
  }

  async function placed(title: string): Promise<StoredItem> {
    let item = await itemIn(site, 'published', await notice(site, { title }));
    for (const columnId of [columnsHere.yanglao, columnsHere.jieshou]) {
      item = await place(officerOfBoth(), { itemId: item.id, version: item.version, columnId });
    }
    return item;
  }

  test('keeps its address and breadcrumbs, and names the others', async () => {
    const item = await placed('长者食堂助餐补贴公告');
    const { html } = await get(pageOf(item));
    const crumbs = /<nav class="crumbs"[\s\S]*?<\/nav>/.exec(html)?.[0];
    expect(crumbs).toContain('法定主动公开内容');
    expect(crumbs).not.toContain('栏目');
    const aside = html.slice(html.indexOf('同时列入'));
    expect(aside).toContain('href="/organs/jia/columns/yanglao">栏目zhongdian / 栏目yanglao<');
    expect(aside).toContain('href="/organs/yi/columns/jieshou">乙街道办事处 / 栏目jieshou<');
  });

  test('leaves every list at once and comes back to it, also on pages of another organ that are in store', async () => {
    const theirs = '/organs/yi/columns/jieshou';
    const others = [column('yanglao'), column('zhongdian'), theirs];
    const before = await get('/organs/yi');
    const item = await placed('将撤回的通告');
    const there = await get(theirs);
    expect(there.text).toContain('将撤回的通告');
    expect(there.text).toContain('甲街道办事处');
    expect((await get('/organs/yi')).text).not.toBe(before.text);
    const officer = site.as('information_officer');
    const gone = await withdraw(officer, { itemId: item.id, version: item.version, note: '内容有误' });
    for (const url of others) expect((await get(url)).text, url).not.toContain('将撤回的通告');
    expect((await get('/organs/yi')).text).toBe(before.text);
    expect((await get(pageOf(item))).html).not.toContain('同时列入');
    const drafter = site.as('drafter');
    const { version } = await revise(drafter, { itemId: item.id, version: gone.version, note: '更正' });
    await edit(drafter, { ...(await notice(site, { title: '改正后的通告' })), itemId: item.id, version });
    await submit(drafter, { itemId: item.id, version: version + 1 });
    await approveRelease(site.as('release_reviewer'), { itemId: item.id, version: version + 2 });
    await approveSecrecy(site.as('secrecy_reviewer'), { itemId: item.id, version: version + 3 });
    await publish(officer, { itemId: item.id, version: version + 4 });
    for (const url of others) expect((await get(url)).text, url).toContain('改正后的通告');
  });

  test('is found by the search within each, until it is taken out', async () => {
    const item = await placed('银杏大道养护公告');
    const found = async (organ: string, code: string) =>
      (await get(`/search?q=${encodeURIComponent('银杏大道')}&organ=${organ}&column=${code}`)).html.includes(
        pageOf(item),
      );
    const everywhere = async () => [
      await found('yi', 'jieshou'),
      await found('jia', 'zhongdian'),
      await found('jia', 'statutory_content'),
    ];
    expect(await everywhere()).toEqual([true, true, true]);
    await unplace(officerOfBoth(), { itemId: item.id, version: item.version, columnId: columnsHere.jieshou });
    expect(await everywhere()).toEqual([false, true, true]);
  });
});

describe('for staff', () => {
  async function signedIn(login: string): Promise<{ cookie: string }> {
    const answer = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: TEST_PASSWORD },
    });
    const cookie = answer.cookies.find((candidate) => candidate.name === 'gongkai_session');
    return { cookie: `gongkai_session=${cookie?.value}` };
  }

  test('an item is drafted, read, previewed and taken to the public over HTTP', async () => {
    const drafter = await signedIn('drafter');
    const payload = await notice(site, { title: '经由接口的通告\n', body: '<p onclick="x()">正文</p>' });
    const created = await app.server.inject({ method: 'POST', url: '/api/items', headers: drafter, payload });
    expect(created.statusCode).toBe(200);
    const { id } = created.json<{ id: string }>();
    const read = await app.server.inject({ url: `/api/items/${id}`, headers: drafter });
    expect(read.json()).toMatchObject({ title: '经由接口的通告', body: '<p>正文</p>', state: 'draft' });
    const preview = await app.server.inject({ url: `/api/items/${id}/preview`, headers: drafter });
    expect(preview.headers['content-type']).toContain('text/html');
    expect(preview.body).toContain('经由接口的通告');
    const step = async (login: string, action: string, version: number) =>
      await app.server.inject({
        method: 'POST',
        url: `/api/items/${id}/actions/${action}`,
        headers: await signedIn(login),
        payload: { version },
      });
    expect((await step('drafter', 'submit', 1)).statusCode).toBe(200);
    expect((await step('drafter', 'approve_release', 2)).statusCode).toBe(403);
    expect((await step('release_reviewer', 'approve_release', 2)).statusCode).toBe(200);
    expect((await step('secrecy_reviewer', 'approve_secrecy', 3)).statusCode).toBe(200);
    const published = await step('information_officer', 'publish', 4);
    const { publicAddress } = published.json<{ publicAddress: string }>();
    expect((await get(publicAddress)).text).toContain('经由接口的通告');
    const again = await step('information_officer', 'publish', 4);
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ code: 'version_conflict' });
  });

  test('an item is listed in a further column and taken out of it again', async () => {
    const headers = await signedIn('information_officer');
    const system = site.acting({ type: 'system', name: 'test' });
    const root = await columnByCode(system, site.organ.id, 'statutory_content');
    const parentId = root?.id ?? '';
    const made = { organId: site.organ.id, parentId, code: 'bieguan', name: '别馆' };
    const columnId = await createColumn(system, made);
    const item = await itemIn(site, 'published', await notice(site));
    const post = (end: string, version: number) =>
      app.server.inject({
        method: 'POST',
        url: `/api/items/${item.id}/placements${end}`,
        headers,
        payload: { version, columnId },
      });
    const there = await post('', item.version);
    expect(there.json()).toMatchObject({ mayPlace: true, placements: [{ column: { id: columnId } }] });
    const gone = await post('/end', item.version + 1);
    expect(gone.json()).toMatchObject({ version: item.version + 2, placements: [] });
    const again = await post('/end', item.version + 2);
    expect([again.statusCode, again.json().code]).toEqual([400, 'not_placed']);
  });

  test('a missing statutory field is named', async () => {
    const drafter = await signedIn('drafter');
    const item = await draft(site.as('drafter'), await notice(site, { metadata: { topicClass: '02' } }));
    const answer = await app.server.inject({
      method: 'POST',
      url: `/api/items/${item.id}/actions/submit`,
      headers: drafter,
      payload: { version: 1 },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: 'required',
      reasons: [{ field: 'metadata.formedOn', article: '《政府信息公开条例》第十二条第三款' }],
    });
  });

  test('odd signs in any field are no fault of ours', async () => {
    const drafter = await signedIn('drafter');
    const payload = await notice(site, {
      title: '标题\0\u202e',
      body: '<p>\0\ud800</p>',
      metadata: { formedOn: '2026-03-02', topicClass: '09.5', sourceName: 'a\0b', keywords: ['x\0'] },
    });
    const answer = await app.server.inject({ method: 'POST', url: '/api/items', headers: drafter, payload });
    expect([200, 400]).toContain(answer.statusCode);
    const list = await app.server.inject({ url: '/api/items?q=%00', headers: drafter });
    expect(list.statusCode).toBe(200);
  });

  test('the catalogue comes with the number of items at and below each column', async () => {
    const headers = await signedIn('drafter');
    const answer = await app.server.inject({ url: `/api/columns?organ=${site.organ.id}`, headers });
    const { rows } = answer.json<{ rows: { code: string; items: number; newestOn: string | null }[] }>();
    expect(rows.find((row) => row.code === 'shehui')).toMatchObject({ items: 23, newestOn: '2026-03-03' });
    const elsewhere = await app.server.inject({ url: `/api/columns?organ=${site.otherOrgan.id}`, headers });
    expect(elsewhere.statusCode).toBe(404);
  });
});
