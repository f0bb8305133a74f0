import type { CaseEvent } from '@gongkai/law/request';
import { describe, expect, it } from 'vitest';
import { caseClause, yuan } from './case-events.ts';
import { previewWords } from './preview.ts';

const submitted: CaseEvent[] = [
  { event: 'submit', on: '2026-11-02', channel: 'in_person', applicant_category: 'natural_person' },
];
const accepted: CaseEvent[] = [...submitted, { event: 'accept', on: '2026-11-03' }];
const asOf = '2026-11-24';

describe('what happens if', () => {
  it('an extension moves the due date, and says from where to where', () => {
    const words = previewWords(
      accepted,
      { event: 'extend', on: asOf, working_days: 10, approved_by: 'head' },
      { asOf },
    );
    expect(words).toEqual({
      refused: false,
      sentences: ['到期日将由2026年11月30日变为2026年12月14日。'],
    });
  });

  it('a second extension is refused with its article', () => {
    const extended: CaseEvent[] = [
      ...accepted,
      { event: 'extend', on: '2026-11-20', working_days: 10, approved_by: 'head' },
    ];
    const words = previewWords(
      extended,
      { event: 'extend', on: asOf, working_days: 5, approved_by: 'head' },
      { asOf },
    );
    expect(words.refused).toBe(true);
    expect(words.sentences[0]).toMatch(/^答复期限只能延长一次（《政府信息公开条例》第三十三条第二款）。$/);
  });

  it('asking a third party pauses the reply clock', () => {
    const words = previewWords(
      accepted,
      { event: 'consult_third_party', on: asOf, party: '某公司' },
      { asOf },
    );
    expect(words.sentences).toContain('办理环节变为“征求第三方意见”。');
    expect(words.sentences).toContain('答复期限暂停计算，征求意见的时间不计入。');
    expect(words.sentences.some((sentence) => sentence.includes('第三方答复期限'))).toBe(true);
  });

  it('a withdrawal ends the case and says where it is counted', () => {
    const words = previewWords(accepted, { event: 'withdraw', on: asOf }, { asOf });
    expect(words.sentences.at(-1)).toBe(
      '本件于2026年11月24日办结，办理结果为“其他处理：其他”，计入2026年度报告。',
    );
  });
});

describe('an event in a clause', () => {
  it('tells what was asked and how long there is', () => {
    expect(
      caseClause({
        event: 'request_correction',
        on: asOf,
        respond_within: 15,
        points: ['写明所需文件的名称'],
      }),
    ).toBe('告知补正：要求 15 个工作日内补正。写明所需文件的名称');
  });

  it('tells silence of a joint organ as consent', () => {
    expect(caseClause({ event: 'joint_organ_timeout', on: asOf, organ: '区财政局' })).toContain(
      '视为同意公开',
    );
  });

  it('prints fen as yuan', () => {
    expect(yuan(30000)).toBe('300');
    expect(yuan(12305)).toBe('123.05');
  });
});
