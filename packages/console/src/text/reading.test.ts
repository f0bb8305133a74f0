import { emptyReport } from '@gongkai/law/report';
import { describe, expect, it } from 'vitest';
import { missingWords, placeWords } from './reading.ts';

describe('a reading in words', () => {
  it('says where a figure stands in the file', () => {
    expect(placeWords({ page: 3, table: 2, row: 5, column: 4 })).toBe('第3页，第2个表格，第5行，第4列');
    expect(placeWords({ line: 12, offset: 3 })).toBe('文字第12行（段）');
    expect(placeWords({})).toBe('');
  });

  it('names what the file does not hold by its official labels', () => {
    const report = emptyReport({ organ: '某街道办事处', year: 2024 });
    expect(missingWords(report, ['proactive_art20_6', 'requests_received_and_handled.carried_in'])).toEqual([
      '“第二十条第（六）项”表',
      expect.stringContaining('上年结转'),
    ]);
  });
});
