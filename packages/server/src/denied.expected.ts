/**
 * What a person without a grant for an organ asks of every address of the staff's interface, and hears. Written by hand,
 * one line an address. An address that is not here is asked with the record that its path names and no body; it needs a
 * line as soon as it takes a body or a query, or answers anything but 403 or 404.
 */

/** Records of the organ that the person has no grant for, by what they are. */
export interface Records {
  organ: string;
  office: string;
  column: string;
  item: string;
  request: string;
  report: string;
  remedy: string;
  person: string;
  grant: string;
  delegation: string;
  import: string;
  recheck: string;
  rectification: string;
  accountability: string;
  schedule: string;
}

/** What is asked, and what comes back when that is not “not granted” or “not there”. */
export interface Question {
  /** In the place of `:action`, `:cell`, `:version` and the like. */
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: object;
  /** A file as the body. */
  file?: Uint8Array;
  /**
   * `rows`: an empty list; `results`: a list in which every row was refused; `own`: nothing but the person's own,
   * or that what was sent is wrong.
   */
  answer?: 'rows' | 'results' | 'own';
}

/** The record that `:id` stands for, by the beginning of the path. */
export const RECORD_OF_PATH: Readonly<Record<string, keyof Records>> = {
  '/api/organs/': 'organ',
  '/api/staff/': 'person',
  '/api/grants/': 'grant',
  '/api/delegations/': 'delegation',
  '/api/columns/': 'column',
  '/api/items/': 'item',
  '/api/imports/': 'import',
  '/api/requests/': 'request',
  '/api/remedies/': 'remedy',
  '/api/reports/': 'report',
  '/api/rechecks/': 'recheck',
  '/api/rectifications/': 'rectification',
  '/api/accountability/': 'accountability',
  '/api/schedules/': 'schedule',
};

const CELL = 'reconsideration_and_litigation.case_count.reconsideration_total';
const version = 1;
const SECTIONS = {
  proactive_disclosure: '无',
  disclosure_on_request: '无',
  information_management: '无',
  platform: '无',
  supervision: '无',
};

/** The questions by method and path. */
export function questions(records: Records): Readonly<Record<string, Question>> {
  const { organ } = records;
  const text = { title: '标题', body: '<p>正文</p>', metadata: {} };
  const source = { fileName: 'a.csv', hash: '0'.repeat(64) };
  return {
    'GET /api/work': { answer: 'rows' },
    'GET /api/organs': { answer: 'own' },
    'GET /api/session/mail': { answer: 'own' },
    'PUT /api/session/mail': { body: { email: 'no address', dailyDigest: true }, answer: 'own' },
    'GET /api/site': { answer: 'own' },
    'POST /api/organs': {
      body: {
        organ: {
          slug: 'another',
          code: '11340603003000009C',
          name: '另一街道办事处',
          shortName: '另一街道',
          kind: 'subdistrict_office',
          reconsiderationOrgan: '甲区人民政府',
          contact: {
            unit: '办公室',
            address: '二路2号',
            telephone: '0561-0000001',
            postcode: '235000',
            hours: '工作日',
          },
        },
        accounts: [
          { login: 'first', name: '某', title: '某', password: 'a long password', roles: ['administrator'] },
        ],
      },
    },
    'PUT /api/organs/:id': { body: { version, name: '另一名称' } },
    'POST /api/organs/:id/offices': { body: { name: '另一科室' } },
    'GET /api/session/grants': { answer: 'own' },
    'POST /api/session/password': {
      body: { current: 'not the password at all', next: 'another long password' },
      answer: 'own',
    },
    'GET /api/staff': { query: { organ }, answer: 'rows' },
    'POST /api/staff': {
      body: {
        login: 'another',
        name: '某',
        title: '某',
        organId: organ,
        password: 'a long password',
        roles: [],
      },
    },
    'PUT /api/staff/:id': { body: { version, name: '某某' } },
    'GET /api/grants': { query: { organ, on: '2026-03-03' }, answer: 'rows' },
    'POST /api/staff/:id/grants': {
      body: { version, grants: [{ role: 'drafter', organId: organ, startsOn: '2026-03-03' }] },
    },
    'POST /api/grants/:id/end': { body: { version } },
    'POST /api/delegations': {
      body: {
        grantIds: [records.grant],
        delegateId: records.person,
        startsOn: '2026-03-03',
        endsOn: '2026-03-04',
      },
    },
    'POST /api/delegations/:id/end': { body: {} },
    'GET /api/columns': { query: { organ } },
    'POST /api/columns': {
      body: { organId: organ, parentId: records.column, code: 'another', name: '另一栏目' },
    },
    'POST /api/columns/sets': {
      body: {
        organId: organ,
        parentId: records.column,
        set: 'grassroots_2019',
        codes: ['x'],
        freshnessDays: null,
      },
    },
    // Classes and labels are the site's: whoever holds the role for any organ may, so what is asked is wrong.
    'GET /api/classes': { answer: 'own' },
    'GET /api/metadata-labels': { answer: 'own' },
    'POST /api/class-schemes': { body: { code: 'Not a code', label: '重点领域' }, answer: 'own' },
    'POST /api/class-schemes/rename': { body: { scheme: 'key', version: 0, label: '重点' }, answer: 'own' },
    'POST /api/classes': { body: { scheme: 'topic', code: 'No', label: '其他事项' }, answer: 'own' },
    'POST /api/classes/rename': {
      body: { scheme: 'topic', code: '02', version: 0, label: '政务', from: '2026-02-30' },
      answer: 'own',
    },
    'POST /api/classes/close': {
      body: { scheme: 'topic', code: '02', version: 0, validTo: '2026-02-30' },
      answer: 'own',
    },
    'POST /api/classes/hide': { body: { scheme: 'topic', code: '02', version: 0 }, answer: 'own' },
    'PUT /api/metadata-labels': { body: { version: 0, family: 'of_another', own: {} }, answer: 'own' },
    'PUT /api/columns/:id': { body: { version, name: '另一栏目' } },
    'GET /api/items': { query: { organ }, answer: 'rows' },
    'POST /api/items': { body: { ...text, organId: organ, columnId: records.column, kind: 'information' } },
    'POST /api/items/batch': {
      body: { action: 'submit', items: [{ id: records.item, version }] },
      answer: 'results',
    },
    'PUT /api/items/:id/draft': { body: { ...text, version } },
    'POST /api/items/:id/actions/:action': { params: { action: 'submit' }, body: { version } },
    'POST /api/items/:id/files': { query: { name: 'a.txt' }, file: new TextEncoder().encode('正文') },
    'GET /api/items/:id/files/:file/original': { params: { file: records.item } },
    'GET /api/items/:id/files/:file/copy': { params: { file: records.item } },
    'POST /api/items/:id/files/:file/read-again': { params: { file: records.item }, body: {} },
    'POST /api/items/:id/placements': { body: { version, columnId: records.column } },
    'POST /api/items/:id/placements/end': { body: { version, columnId: records.column } },
    'POST /api/items/:id/outlets': {
      body: { version, channel: 'library', name: '图书馆', publishedOn: '2026-03-02', evidence: '回执' },
    },
    'POST /api/items/:id/outlets/:outlet/strike': {
      params: { outlet: '6' },
      body: { version, note: '登记有误' },
    },
    'GET /api/outlets': { query: { organ, year: '2026' } },
    'POST /api/items/:id/guard/mask': { body: { version, findings: ['0'.repeat(64)] } },
    'POST /api/items/:id/guard/clear': { body: { version, findings: ['0'.repeat(64)], note: '已核对' } },
    // The dictionary is the site's: everybody reads it, and any administrator of the site writes it.
    'GET /api/guard/dictionary': { answer: 'own' },
    'PUT /api/guard/dictionary': { body: { version, words: [] }, answer: 'own' },
    'PUT /api/items/:id/working-copy': { body: { version } },
    // Throws away what the person himself has not saved, which is nothing.
    'DELETE /api/items/:id/working-copy': { answer: 'own' },
    // Unsaved texts are their writer's alone; the person has none.
    'GET /api/new-texts': { answer: 'rows' },
    'GET /api/new-texts/:id': { params: { id: records.item }, answer: 'own' },
    'PUT /api/new-texts/:id': { params: { id: records.item }, body: { values: {} }, answer: 'own' },
    'DELETE /api/new-texts/:id': { params: { id: records.item }, answer: 'own' },
    'GET /api/items/:id/texts/:version': { params: { version: '1' } },
    'POST /api/items/:id/preview': { body: { title: '题', body: '<p>甲</p>', metadata: {} } },
    'POST /api/item-bodies': { file: new TextEncoder().encode('甲'), answer: 'own' },
    'POST /api/imports/preview': {
      query: { organ, name: 'a.csv' },
      file: new TextEncoder().encode('标题\n甲'),
    },
    'GET /api/imports': { query: { organ }, answer: 'rows' },
    'POST /api/imports': {
      body: {
        organId: organ,
        source,
        mapping: { title: '标题', body: '正文' },
        settings: { columnId: records.column, kind: 'information', topicClass: '02' },
      },
    },
    'GET /api/imports/:id/rows': { query: { state: 'loaded' } },
    'POST /api/imports/:id/actions/:action': { params: { action: 'abandon' }, body: { version } },
    'GET /api/schedules': { answer: 'rows' },
    'POST /api/items/:id/schedules': { body: { act: 'review', dueAt: '2026-03-09T02:00:00Z' } },
    'POST /api/schedules/:id/cancel': { body: {} },
    'POST /api/schedules/:id/reviewed': { body: {} },
    'GET /api/rechecks': { answer: 'rows' },
    'POST /api/rechecks/:id/result': { body: { result: 'passed' } },
    'GET /api/rectifications': { answer: 'rows' },
    'POST /api/rectifications': { body: { itemId: records.item, fault: '附表数字有误。' } },
    'POST /api/rectifications/:id/actions/:action': {
      params: { action: 'answer' },
      body: { version, note: '已改。' },
    },
    'GET /api/accountability': { answer: 'rows' },
    'GET /api/accountability/count': { query: { organ, year: '2026' } },
    'POST /api/accountability': { body: { itemId: records.item, fault: '未经审查。' } },
    'POST /api/accountability/:id/conclusion': {
      body: { version, finding: 'not_at_fault', conclusion: '不成立。', measures: [], responsible: [] },
    },
    'GET /api/requests': { query: { organ }, answer: 'rows' },
    'POST /api/requests': { body: { organId: organ, channel: 'in_person' } },
    'POST /api/requests/:id/events': { body: { event: 'confirm', version } },
    'GET /api/remedies': { query: { organ }, answer: 'rows' },
    'POST /api/remedies': {
      body: { organId: organ, kind: 'reconsideration', authority: '甲区人民政府', filedOn: '2026-03-02' },
    },
    'POST /api/remedies/:id/decision': { body: { version, decidedOn: '2026-03-02', result: 'upheld' } },
    'POST /api/reports/read': {
      query: { organ, name: 'a.html' },
      file: new TextEncoder().encode('<p>年报</p>'),
    },
    'POST /api/reports/import': { body: { organId: organ, year: 2022, entry: 0, source, decided: {} } },
    'GET /api/reports': { query: { organ }, answer: 'rows' },
    'POST /api/reports/compile': { body: { organId: organ, year: 2025 } },
    'PUT /api/reports/:id/sections': { body: { version, sections: { '1': SECTIONS, '5': '无', '6': '无' } } },
    'PUT /api/reports/:id/cells': { body: { version, cell: CELL, value: 1, source: '登记簿' } },
    'PUT /api/reports/:id/overrides': { body: { version, cell: CELL, stated: null } },
    'POST /api/reports/:id/actions/:action': { params: { action: 'confirm' }, body: { version } },
    'GET /api/reports/:id/cells/:cell': { params: { cell: CELL } },
    'GET /api/journal': { query: { organ }, answer: 'rows' },
  };
}
