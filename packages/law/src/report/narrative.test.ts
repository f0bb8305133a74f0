import { describe, expect, it } from 'vitest';
import { buildReport } from './compile.ts';
import { checkNarrative } from './narrative.ts';
import type { Report } from './report.ts';

/** A report of 2025 with 21 new requests, 2 carried in, 3 carried out, 4 cases of reconsideration, 2 suits, and this text. */
function report(text: string, organ = '某某县清溪镇人民政府', section: 'first' | 'sixth' = 'first'): Report {
  const counted = buildReport({
    organ,
    year: 2025,
    requests: [
      { row: 'new_requests', category: 'natural_person', count: 21 },
      { row: 'carried_in', category: 'natural_person', count: 2 },
      { row: 'granted', category: 'natural_person', count: 20 },
      { row: 'carried_out', category: 'natural_person', count: 3 },
    ],
    cases: [
      { group: 'reconsideration', result: 'upheld', count: 4 },
      { group: 'litigation_direct', result: 'upheld', count: 2 },
    ],
    proactive: {
      proactive_art20_1: { normative_documents: { issued: 5, repealed: 1, in_force: 30 } },
      proactive_art20_8: { administrative_fees: { fees_collected: 12.5 } },
    },
  });
  const { sections } = counted;
  return section === 'sixth'
    ? { ...counted, sections: { ...sections, '6': text } }
    : { ...counted, sections: { ...sections, '1': { ...sections['1'], disclosure_on_request: text } } };
}

const found = (text: string, organ?: string) =>
  checkNarrative(report(text, organ)).map(({ check, expected, actual }) => [check, expected, actual]);

describe('figures of the text that are not those of the tables (C12)', () => {
  it.each<[string, string, number, number]>([
    ['2025年，我镇共收到政府信息公开申请22件，其中自然人21件。', 'text_new_requests', 22, 21],
    ['全年受理依申请公开１２件，均已答复。', 'text_new_requests', 12, 21],
    ['收到政府信\n息公开申请\n9 件。', 'text_new_requests', 9, 21],
    ['2025年，未收到政府信息公开申请。', 'text_new_requests', 0, 21],
    ['答复20件，结转下年度办理1件。', 'text_carried_out', 1, 3],
    ['含上年度结转申请5件。', 'text_carried_in', 5, 2],
    ['政府信息公开行政复议6件。', 'text_reconsideration', 6, 4],
    ['未发生因政府信息公开引起的行政复议。', 'text_reconsideration', 0, 4],
    ['政府信息公开行政诉讼3件，其中结果维持2件。', 'text_litigation', 3, 2],
    ['未发生因政府信息公开引起的行政诉讼。', 'text_litigation', 0, 2],
    ['制发行政规范性文件6件。', 'text_issued', 6, 5],
    ['现行有效行政规范性文件31件。', 'text_in_force', 31, 30],
    ['收取行政事业性收费12.8万元。', 'text_fees', 12.8, 12.5],
  ])('%s', (text, check, expected, actual) => {
    expect(found(text)).toEqual([[check, expected, actual]]);
  });

  it('shows both places, and is a warning', () => {
    expect(checkNarrative(report('收取行政事业性收费1万元。', undefined, 'sixth'))).toEqual([
      {
        code: 'C12',
        check: 'text_fees',
        level: 'warning',
        table: 'proactive_art20_8',
        row: 'administrative_fees',
        column: 'fees_collected',
        expected: 1,
        actual: 12.5,
        article: '《政府信息公开条例》第五十条',
        message:
          '正文写“收取行政事业性收费1万元”，数字为 1；“第二十条第（八）项”表“行政事业性收费”行“本年收费金额（单位：万元）”列填写 12.5，请核实。',
      },
    ]);
  });

  it('takes a sentence that speaks of reconsideration and suits for both', () => {
    expect(found('未发生因政府信息公开引起的行政复议、行政诉讼。')).toEqual([
      ['text_reconsideration', 0, 4],
      ['text_litigation', 0, 2],
    ]);
  });

  it('is silent on suits where some came after reconsideration, which another total counts', () => {
    const counted = report('政府信息公开行政诉讼3件。');
    const cases = { ...counted.tables.reconsideration_and_litigation?.case_count };
    const row = { ...cases, litigation_after_reconsideration_total: 1 };
    const tables = { ...counted.tables, reconsideration_and_litigation: { case_count: row } };
    expect(checkNarrative({ ...counted, tables })).toEqual([]);
  });

  it('compares documents made and disclosed with the tables of the format of 2019', () => {
    const documents = { newly_made: 3, newly_disclosed: 2, disclosed_total: 9 };
    const counted = buildReport({
      organ: '某某县清溪镇人民政府',
      year: 2020,
      requests: [],
      cases: [],
      proactive: { proactive_art20_1: { normative_documents: documents } },
    });
    const text = '全年制定规范性文件4件，主动公开规范性文件2件。新公开规范性文件5份。';
    const sections = { ...counted.sections, '1': { ...counted.sections['1'], proactive_disclosure: text } };
    const findings = checkNarrative({ ...counted, sections });
    expect(findings.map(({ check, expected, actual }) => [check, expected, actual])).toEqual([
      ['text_newly_made', 4, 3],
    ]);
  });

  it('compares a government with the figures of its whole area, and nobody else', () => {
    const text = (scope: string) => `${scope}共收到政府信息公开申请5件。`;
    expect(found(text('全县'), '某某县人民政府')).toHaveLength(1);
    expect(found(text('县政府'), '某某县人民政府')).toEqual([]);
    expect(found(text('全县'), '某某县财政局')).toEqual([]);
    expect(found(text('我局'), '某某县财政局')).toHaveLength(1);
  });

  it.each([
    '共收到政府信息公开申请21件。',
    '共收到政府信息公开申请23件。',
    '2024年收到政府信息公开申请5件。',
    '共收到政府信息公开申请5件，较去年收到的政府信息公开申请9件有所减少，共收到政府信息公开申请21件。',
    '共收到政府信息公开申请5件。另有申请16件，合计收到政府信息公开申请21件。',
    '通过网络收到政府信息公开申请5件。',
    '其中收到政府信息公开申请5件。',
    '县政府办收到政府信息公开申请5件。',
    '收到政府信息公开申请20余件。',
    '收到政府信息公开申请约20件。',
    '截至10月，收到政府信息公开申请5件。',
    '收到政府信息公开申请5次来电。收到政府信息公开申请6件。',
    '主动公开信息1136条，答复咨询35件，发布规范性文件7件。',
    '收取政府信息公开信息处理费3940元。',
    '收取行政事业性收费8元。',
    '',
  ])('is silent where there is no contradiction or a doubt: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is silent where the table says nothing', () => {
    const { tables, ...rest } = report('收到政府信息公开申请5件。');
    expect(checkNarrative({ ...rest, tables: {} })).toEqual([]);
    expect(Object.keys(tables)).not.toEqual([]);
  });
});
