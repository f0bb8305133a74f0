import { describe, expect, it } from 'vitest';
import { explainClock } from './explain.ts';
import { REASONS } from './reasons.ts';
import { fold, inReview, type Line, WEB } from './testing.ts';
import type { ClockId } from './vocabulary.ts';

function explained(lines: Line[], clock: ClockId, asOf?: string): string[] {
  const found = fold(lines, asOf).clocks.find((candidate) => candidate.clock === clock);
  return found === undefined ? [] : explainClock(found);
}

describe('how a date was reached', () => {
  it('is told step by step, each with its article', () => {
    const lines: Line[] = [
      ...inReview('2026-03-02'),
      ['consult_third_party', '2026-03-09', { party: '甲' }],
      ['third_party_delivered', '2026-03-09', { party: '甲' }],
      ['third_party_answered', '2026-03-16', { party: '甲', consents: false }],
      ['extend', '2026-03-17', { working_days: 10, approved_by: '负责人' }],
    ];
    expect(explained(lines, 'reply')).toEqual([
      '起算事由：提交申请，2026年3月2日（星期一）（《政府信息公开条例》第三十一条第一项）。',
      '次日起算，第1个工作日为2026年3月3日（星期二）（《中华人民共和国民事诉讼法》第八十五条）。',
      '2026年3月10日（星期二）至2026年3月16日（星期一）征求意见，扣除5个工作日（《政府信息公开条例》第三十三条第三款）。',
      '期限20个工作日，届满日为2026年4月7日（星期二）（《政府信息公开条例》第三十三条）。',
      '经批准延长10个工作日，届满日为2026年4月21日（星期二）（《政府信息公开条例》第三十三条第二款）。',
      '答复期限届满日：2026年4月21日（星期二）。',
    ]);
  });

  it('says what is still open', () => {
    const lines: Line[] = [...inReview('2026-03-02'), ['consult_joint_organ', '2026-03-09', { organ: '乙' }]];
    expect(explained(lines, 'reply').join()).toContain('自2026年3月10日（星期二）起因征求意见暂停计算（');
    expect(explained(lines, 'reply', '2026-03-12').join()).toContain(
      '暂按截至2026年3月12日（星期四）扣除3个工作日',
    );
    expect(explained(lines, 'joint_organ')).toEqual([
      '2026年3月9日（星期一）已征求共同制作机关意见，期限尚未起算（《政府信息公开条例》第三十四条）。',
      '共同制作机关答复期限尚未起算。',
    ]);
  });

  it('shows the earlier reading where readings differ, and what is provisional', () => {
    const web: Line[] = [
      ['submit', '2026-12-14', WEB],
      ['confirm', '2026-12-16'],
    ];
    const text = explained(web, 'reply').join();
    expect(text).toContain('按最早的起算口径');
    expect(text).toContain('节假日安排尚未公布');
    expect(text).toContain('（暂定）');
  });

  it('every refusal has a sentence and a rule', () => {
    for (const { text, article } of Object.values(REASONS)) {
      expect(text.length).toBeGreaterThan(4);
      expect(article).toMatch(/^(《.+》|国办)/);
    }
  });
});
