import { buildReport, emptyReport, type Report, withCell } from '@gongkai/law/report';
import { describe, expect, it } from 'vitest';
import { reportPdf } from './report-pdf.ts';

const REPORT: Report = buildReport({
  organ: '相山区西街道办事处',
  year: 2025,
  requests: [
    { row: 'new_requests', category: 'natural_person', count: 41 },
    { row: 'granted', category: 'natural_person', count: 41 },
  ],
  cases: [],
  proactive: {},
});

function withText(text: string): Report {
  return { ...REPORT, sections: { ...REPORT.sections, '5': text } };
}

describe('the report as PDF', () => {
  it('is a tagged PDF/UA-1 document in Chinese with table heads', async () => {
    const pdf = Buffer.from(await reportPdf(REPORT)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    for (const mark of [
      '/MarkInfo',
      '/StructTreeRoot',
      '/Lang (zh-CN)',
      '/S /Table',
      '/S /TH',
      '/S /H1',
      'pdfuaid',
    ])
      expect(pdf).toContain(mark);
  });

  it('embeds parts of the faces it uses and no whole face', async () => {
    const pdf = Buffer.from(await reportPdf(REPORT));
    expect(pdf.length).toBeLessThan(400_000);
    const faces = new Set(pdf.toString('latin1').match(/\/BaseFont \/[A-Z]{6}\+[A-Za-z-]+/g));
    expect(faces.size).toBeGreaterThanOrEqual(3);
  });

  it('is the same bytes for the same report, and others for another figure', async () => {
    const first = Buffer.from(await reportPdf(REPORT));
    expect(Buffer.from(await reportPdf(REPORT)).equals(first)).toBe(true);
    const other = withCell(REPORT, 'requests_received_and_handled.granted.natural_person', 40);
    expect(Buffer.from(await reportPdf(other)).equals(first)).toBe(false);
  });

  it.each([
    '#panic("x") #import "/etc/passwd": * #read("report-pdf.ts")',
    ']] ) } { ( [ #let',
    '*粗 _斜 `代码 $x^2$ @ref <label> // 注释 /* 未完',
    '\\ \\u{1F600} ~ -- --- " \' = 标题\n= 标题\n- 项\n+ 项\n/ 词: 义',
    '\u0000\u0007\uFFFF\uD800 半个代理对 \u202E反向 😀 龘',
  ])('sets hostile text as text: %j', async (text) => {
    const hostile: Report = { ...withText(text), organ: text, title: text };
    const cell = 'requests_received_and_handled.granted.natural_person';
    const pdf = await reportPdf({ ...hostile, units: { [cell]: text } });
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is tagged, but claims no standard, when the faces lack a character', async () => {
    const pdf = Buffer.from(await reportPdf(withText('满意度😀'))).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).not.toContain('pdfuaid');
  });

  it('sets a text that goes over many pages, and a report in which nothing is filled in', async () => {
    const long = await reportPdf(withText('公开是常态，不公开是例外。'.repeat(4000)));
    expect(
      Buffer.from(long)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length,
    ).toBeGreaterThan(50);
    const empty = await reportPdf(emptyReport({ organ: '某局', year: 2019 }));
    expect(empty.length).toBeGreaterThan(10_000);
  });
});
