import {
  ITEM_KIND_IDS,
  ITEM_KINDS,
  type ItemKind,
  itemsOf,
  type KindFields,
  tiesOf,
} from '@gongkai/law/kinds';
import { KIND_SAMPLES, SAMPLE_ITEMS } from '@gongkai/law/kinds/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../testing.ts';
import { draft, edit, revise } from './drafting.ts';
import { linksOf } from './item-links.ts';
import { itemPreview, publicHtml } from './item-page.ts';
import { itemIn, mismatchesOf, normative, notice } from './items.testing.ts';
import { countOutlets, recordOutlet, strikeOutlet } from './outlets.ts';
import { projections } from './projections.ts';
import { submit } from './review.ts';
import { storedText } from './texts.ts';

let site: TestSite;
/** Published documents in the place of those that the samples name. */
let documents: readonly string[];

beforeAll(async () => {
  site = await testSite();
  const first = await itemIn(site, 'published', await normative(site, {}, { title: '临时救助办法' }));
  const second = await itemIn(site, 'published', await normative(site, {}, { title: '物业管理办法' }));
  documents = [first.id, second.id];
});

afterAll(async () => {
  await site.close();
});

/** The sample's fields, naming documents that are there. */
function fieldsOf(kind: ItemKind): KindFields {
  const { fields } = KIND_SAMPLES[kind];
  const named = new Map<string, string>(SAMPLE_ITEMS.map((id, index) => [id, documents[index] ?? '']));
  const ties = ITEM_KINDS[kind].fields.filter(({ id, type }) => type === 'items' && fields[id] !== undefined);
  return {
    ...fields,
    ...Object.fromEntries(
      ties.map(({ id }) => [id, itemsOf(fields, id).map((item) => named.get(item) ?? '')]),
    ),
  };
}

async function sample(kind: ItemKind, fields: KindFields = fieldsOf(kind)) {
  const { title, body } = KIND_SAMPLES[kind];
  const complete = { documentNumber: '甲街办〔2026〕9号', genreClass: '通知', validity: 'in_force' } as const;
  const metadata = ITEM_KINDS[kind].metadata === 'plain' ? {} : { ...complete, effectiveOn: '2026-03-03' };
  const plain = { formedOn: '2026-03-02', topicClass: '02.1' };
  return await notice(site, { kind, title, body, metadata: { ...plain, ...metadata }, fields });
}

describe.each(ITEM_KIND_IDS)('%s', (kind) => {
  test('is drafted, kept whole and submitted', async () => {
    const item = await draft(site.as('drafter'), await sample(kind));
    const stored = await storedText(site.as('drafter'), item.id, 1);
    expect(stored.fields).toEqual(fieldsOf(kind));
    expect(await itemPreview(site.as('drafter'), item.id)).toContain(KIND_SAMPLES[kind].title);
    const submitted = await submit(site.as('drafter'), { itemId: item.id, version: 1 });
    expect(submitted.review.state).not.toBe('draft');
  });

  test('is not submitted without what its kind demands, each field named', async () => {
    const required = ITEM_KINDS[kind].fields.filter((field) => field.required === true).map(({ id }) => id);
    const item = await draft(site.as('drafter'), await sample(kind, {}));
    const submission = submit(site.as('drafter'), { itemId: item.id, version: 1 });
    if (required.length === 0) {
      expect((await submission).review.state).not.toBe('draft');
      return;
    }
    const refusal = await submission.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ kind: 'invalid' });
    for (const id of required) {
      expect(refusal).toMatchObject({
        reasons: expect.arrayContaining([
          { code: 'required', field: `fields.${id}`, article: ITEM_KINDS[kind].article },
        ]),
      });
    }
  });
});

describe('the fields of an item', () => {
  test.each<[string, ItemKind, object, string]>([
    ['a field that the kind does not have', 'information', { number: 1 }, 'fields'],
    ['half a fen', 'budget', { income: 1.5 }, 'fields.income'],
    ['a day that there is not', 'motion_reply', { replied_on: '2026-02-30' }, 'fields.replied_on'],
    ['a choice of nobody', 'motion_reply', { result: 'D' }, 'fields.result'],
    ['an address that runs', 'policy_interpretation', { video: 'javascript:alert(1)' }, 'fields.video'],
    ['an address without a lock', 'service_guide', { online: 'http://service.example.cn/' }, 'fields.online'],
    ['a cell of another list', 'recruitment', { posts: [{ salary: '1' }] }, 'fields.posts.0'],
    ['a line that is no line', 'budget', { approved_by: ['财政局'] }, 'fields.approved_by'],
    ['too many rows', 'gazette_issue', { appendix: Array(201).fill({ title: '题' }) }, 'fields.appendix'],
  ])('are refused for %s', async (_name, kind, fields, field) => {
    const input = await sample(kind, fields as KindFields);
    await expect(draft(site.as('drafter'), input)).rejects.toMatchObject({
      kind: 'invalid',
      reasons: [{ field }],
    });
  });

  test('lose steering signs and emptiness, and keep lines', async () => {
    const fields = { functions: ' 一\u0007\r\n二 ', address: ' ', leaders: [{ name: '甲', position: ' ' }] };
    const item = await draft(site.as('drafter'), await sample('institution_profile', fields));
    const stored = await storedText(site.as('drafter'), item.id, 1);
    expect(stored.fields).toEqual({ functions: '一 \n二', leaders: [{ name: '甲' }] });
  });

  test('stay when an edit says nothing of them, and pin the text by their hash', async () => {
    const item = await draft(site.as('drafter'), await sample('statistics'));
    const { fields: _fields, ...rest } = await sample('statistics');
    const change = { title: rest.title, body: '', metadata: rest.metadata };
    const edited = await edit(site.as('drafter'), { itemId: item.id, version: 1, ...change });
    expect((await storedText(site.as('drafter'), item.id, 2)).fields).toEqual(fieldsOf('statistics'));
    const emptied = await edit(site.as('drafter'), { itemId: item.id, version: 2, ...change, fields: {} });
    expect(emptied.content.content_hash).not.toBe(edited.content.content_hash);
  });

  test('name published items only, and never the item itself', async () => {
    const open = await draft(site.as('drafter'), await notice(site));
    const fields = { ...fieldsOf('gazette_issue'), documents: [documents[0] ?? '', open.id] };
    await expect(draft(site.as('drafter'), await sample('gazette_issue', fields))).rejects.toMatchObject({
      reasons: [{ code: 'document_unknown', field: 'fields.documents' }],
    });
  });
});

describe('ties between items', () => {
  const linksOfDocument = (id: string) =>
    linksOf(site.as('supervisor'), {
      itemId: id,
      organId: site.organ.id,
      kind: 'normative_document',
      fields: {},
      ties: [],
      repealedBy: null,
      supersededBy: null,
    });

  test('show at both ends once both are published, each by what it says', async () => {
    const [document = ''] = documents;
    for (const kind of ['policy_interpretation', 'gazette_issue', 'normative_document'] as const) {
      const item = await itemIn(site, 'published', await sample(kind));
      expect(tiesOf(ITEM_KINDS[kind], fieldsOf(kind)).map(({ item: named }) => named)).toContain(document);
      expect(item.face?.ties).toContain(
        `${
          { policy_interpretation: 'interprets', gazette_issue: 'contains', normative_document: 'amends' }[
            kind
          ]
        }:${document}`,
      );
    }
    const links = await linksOfDocument(document);
    expect(links.interpretations.map(({ label }) => label)).toContain(
      KIND_SAMPLES.policy_interpretation.title,
    );
    expect(links.amending?.by.label).toBe(KIND_SAMPLES.normative_document.title);
    expect(links.namedBy.find(({ title }) => title.includes('公报'))?.links).toHaveLength(1);
  });

  test('change with the next edition and not before', async () => {
    const [, second = ''] = documents;
    const item = await itemIn(site, 'published', await sample('gazette_issue'));
    const revised = await revise(site.as('drafter'), {
      itemId: item.id,
      version: item.version,
      note: '更正目录',
    });
    const fields = { ...fieldsOf('gazette_issue'), documents: [second] };
    const { title, body, metadata } = await sample('gazette_issue');
    const edited = await edit(site.as('drafter'), {
      itemId: item.id,
      version: revised.version,
      title,
      body,
      metadata,
      fields,
    });
    expect(edited.face?.ties).toHaveLength(2);
    expect(edited.content.ties).toEqual([`contains:${second}`]);
  });
});

describe('条例 art. 23, 25: publication elsewhere', () => {
  const board = { channel: 'notice_board', name: '翠峰社区公告栏', evidence: '照片2026-03-03-01' } as const;

  test('is recorded with its day and evidence by who published, and counted in its year', async () => {
    const item = await itemIn(site, 'published', await notice(site, { title: '公告栏上的通告' }));
    const input = { itemId: item.id, version: item.version, ...board, publishedOn: '2026-03-03' };
    const recorded = await recordOutlet(site.as('information_officer'), input);
    expect(recorded.outlets).toMatchObject([{ ...board, publishedOn: '2026-03-03', version: 6 }]);
    expect(recorded.review.state).toBe('published');
    await expect(recordOutlet(site.as('information_officer'), input)).rejects.toMatchObject({
      code: 'version_conflict',
    });
    const count = (year: number) => countOutlets(site.as('supervisor'), { organId: site.organ.id, year });
    expect(await count(2026)).toEqual([{ channel: 'notice_board', count: 1 }]);
    expect(await count(2025)).toEqual([]);
  });

  test('leaves count and public page when it is struck with a reason, and stays in the record with who struck it', async () => {
    const item = await itemIn(site, 'published', await notice(site, { title: '登错渠道的通告' }));
    const input = { itemId: item.id, version: item.version, ...board, publishedOn: '2025-03-03' };
    const officer = site.as('information_officer');
    const wrong = { ...input, channel: 'library', name: '丙区图书馆', publishedOn: '2026-03-03' } as const;
    const { outlets, version } = await recordOutlet(officer, wrong);
    const strike = { itemId: item.id, version, outlet: outlets[0]?.version ?? 0, note: '登记到了别的信息上' };
    const count = () => countOutlets(site.as('supervisor'), { organId: site.organ.id, year: 2026 });
    const shown = async () => await publicHtml(site.as('supervisor'), item.face?.indexNumber ?? '');
    expect(await count()).toContainEqual({ channel: 'library', count: 1 });
    expect(await shown()).toContain('丙区图书馆');
    await expect(strikeOutlet(officer, { ...strike, note: '' })).rejects.toMatchObject({
      code: 'note_required',
    });
    await expect(strikeOutlet(site.as('supervisor'), strike)).rejects.toMatchObject({ code: 'not_granted' });
    const struck = await strikeOutlet(officer, strike);
    expect(struck.outlets).toMatchObject([
      {
        name: '丙区图书馆',
        struck: { by: officer.actor.type === 'staff' && officer.actor.id, reason: strike.note },
      },
    ]);
    expect(await count()).not.toContainEqual(expect.objectContaining({ channel: 'library' }));
    expect(await shown()).not.toContain('丙区图书馆');
    await expect(strikeOutlet(officer, { ...strike, version: struck.version })).rejects.toMatchObject({
      code: 'already_struck',
    });
  });

  test('names nobody, since the journal keeps it for good', async () => {
    const item = await itemIn(site, 'published', await notice(site, { title: '又一则通告' }));
    const input = { itemId: item.id, version: item.version, ...board, publishedOn: '2026-03-03' };
    for (const personal of [
      { evidence: '张贴人张建国，电话13805621234' },
      { evidence: '家住铜官区阳光花园3栋2单元501室的王芳代为张贴' },
      { name: '11010519491231002X' },
      { evidence: '机密★1年' },
    ]) {
      const [field] = Object.keys(personal);
      await expect(
        recordOutlet(site.as('information_officer'), { ...input, ...personal }),
      ).rejects.toMatchObject({
        code: 'personal_data',
        reasons: [{ field }],
      });
    }
  });

  test('is refused for a draft, a day to come, a day before it was made, and a reader', async () => {
    const open = await draft(site.as('drafter'), await notice(site));
    const item = await itemIn(site, 'published', await notice(site, { title: '另一则通告' }));
    const attempt = (change: object, role: 'information_officer' | 'supervisor' = 'information_officer') =>
      recordOutlet(site.as(role), {
        itemId: item.id,
        version: item.version,
        ...board,
        publishedOn: '2026-03-02',
        ...change,
      });
    await expect(attempt({ itemId: open.id, version: 1 })).rejects.toMatchObject({ code: 'nothing_live' });
    await expect(attempt({ publishedOn: '2026-03-04' })).rejects.toMatchObject({ code: 'date_in_future' });
    await expect(attempt({ publishedOn: '2026-03-01' })).rejects.toMatchObject({
      code: 'published_before_formed',
    });
    await expect(attempt({}, 'supervisor')).rejects.toMatchObject({ code: 'not_granted' });
  });
});

test('every row of all this is what the journal says', async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
});
