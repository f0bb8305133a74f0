import { expect, it } from 'vitest';
import { tapeOf } from './tape.ts';
import { findTitle } from './titles.ts';

it.each([
  [['淮水市', '临河区人民政府', '2023年政府信息公开工作年度报告'], '淮水市临河区人民政府'],
  [['淮水市', '临河区人民政府2023年政府信息公开工作年度报告'], '淮水市临河区人民政府'],
  [['政务公开', '临河区人民政府', '2023年政府信息公开工作年度报告'], '临河区人民政府'],
  [['临河区人民政府2023年政府信息公开工作年度报告'], '临河区人民政府'],
])('the organ of a title on several lines: %j', (lines, organ) => {
  const { atoms } = tapeOf({ blocks: lines.map((text) => ({ kind: 'text', text, place: {} })) });
  expect(findTitle(atoms, { from: 0, to: atoms.length }, [])).toEqual({
    organ,
    year: 2023,
    isFromTitle: true,
  });
});
