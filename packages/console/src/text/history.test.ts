import { describe, expect, it } from 'vitest';
import { eventClause, nameOfCell } from './history.ts';

describe('the journal in sentences', () => {
  it.each([
    ['item.published', { index_number: '11340000/202611-00001' }, '发布，索引号 11340000/202611-00001'],
    ['item.returned', {}, '退回修改'],
    [
      'class.renamed',
      {
        labels: [
          { from: null, label: '教育' },
          { from: '2027-01-01', label: '义务教育' },
        ],
      },
      '分类中的一类改名：义务教育，自 2027-01-01',
    ],
    ['class_scheme.added', { code: 'key', label: '重点领域' }, '自设分类：重点领域'],
    ['request.viewed', { what: 'applicant' }, '查看申请：申请人完整信息'],
    ['extend', { working_days: 20 }, '延长答复期限，延长 20 个工作日'],
    ['propose_outcome', { outcome: 'refused_state_secret' }, '拟定办理结果，不予公开：属于国家秘密'],
    ['secrecy_reviewed', { result: 'failed', opinion: '含未公开名单' }, '保密审查答复：不通过，含未公开名单'],
    [
      'report.figure_typed',
      { cell: 'proactive_art20_6.administrative_penalties.decisions', value: 12, source: '执法台账' },
      '填报数据：“第二十条第（六）项”表“行政处罚”行“本年处理决定数量”列，为 12，来源：执法台账',
    ],
    [
      'report.figure_changed',
      { cell: 'requests_received_and_handled.granted.applicant_total', stated: 3, reason: '合并统计' },
      '更改统计数据：“收到和处理政府信息公开申请情况”表“（一）予以公开”行“总计”列，为 3，理由：合并统计',
    ],
  ])('%s', (event, data, clause) => {
    expect(eventClause({ event, data })).toBe(clause);
  });

  it('shows an event that it has no words for by its code', () => {
    expect(eventClause({ event: 'brand.new', data: {} })).toBe('brand.new');
  });

  it('names cells that only the later format has', () => {
    expect(nameOfCell('proactive_art20_1.rules.issued')).toContain('本年制发件数');
  });
});
