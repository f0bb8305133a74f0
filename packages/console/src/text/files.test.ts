import { expect, it } from 'vitest';
import { fileSize, fileStanding } from './files.ts';

const file = { scan: 'none', reading: 'read', failure: null, findings: [] } as const;

it('says where a file stands, and what needs somebody’s eye', () => {
  expect(fileStanding(file)).toEqual([{ text: '文字已读取，可供检索', bad: false }]);
  expect(fileStanding({ ...file, scan: 'pending', reading: 'waiting' }).map(({ text }) => text)).toEqual([
    '等待病毒扫描',
    '正在读取文字',
  ]);
  const old = fileStanding({ ...file, reading: 'unreadable', failure: 'unsupported' });
  expect(old).toEqual([{ text: '这种格式不能读出文字，审查时请打开核对', bad: true }]);
});

it('counts what is hidden in a file by kind', () => {
  const findings = [{ code: 'comment' }, { code: 'hidden_row' }, { code: 'comment' }] as const;
  expect(fileStanding({ ...file, findings }).at(-1)).toEqual({ text: '含有批注2处、隐藏的行1处', bad: true });
});

it('writes sizes as people read them', () => {
  expect([840, 24_400, 1_400_000].map(fileSize)).toEqual(['840 B', '24 KB', '1.3 MB']);
});
