import { describe, expect, test } from 'vitest';
import { COLUMN_SETS, columnSet } from './column-sets.ts';

describe('ready-made columns', () => {
  test('国办发〔2019〕54号 has 26 fields, 条例 art. 20 has 15 items', () => {
    expect(columnSet('grassroots_2019').entries).toHaveLength(26);
    expect(columnSet('art20').entries).toHaveLength(15);
  });

  test('never share a code, so that every set can be loaded beside the others', () => {
    const codes = COLUMN_SETS.flatMap((set) => set.entries.map((entry) => entry.code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9][a-z0-9-]{1,39}$/);
  });
});
