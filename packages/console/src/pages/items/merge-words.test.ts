import { expect, it } from 'vitest';
import { newDraft } from './draft.ts';
import { fieldWords, type WordSources } from './merge-words.ts';

const SOURCES: WordSources = {
  columns: [{ id: 'c1', name: '文化教育' }],
  offices: [{ id: 'o1', name: '综合办公室' }],
  schemes: [],
  titles: new Map([['i1', '西街道救助办法']]),
};
const FORM = newDraft('organ', 'o1', '2026-11-25', 'policy_interpretation');
const words = (change: Partial<typeof FORM>, name: string) =>
  fieldWords(SOURCES, { ...FORM, ...change }, name);

it('columns, offices and choices stand by their names, never by what the program calls them', () => {
  expect(words({ columnId: 'c1' }, 'columnId')).toBe('文化教育');
  expect(words({ columnId: 'gone' }, 'columnId')).toBe('已停用的栏目');
  expect(words({}, 'officeId')).toBe('综合办公室');
  expect(words({ attribute: 'on_request' }, 'attribute')).toBe('依申请公开');
  expect(words({ formedOn: '2026-03-02' }, 'formedOn')).toBe('2026年3月2日');
  expect(words({ attachments: [{ id: 'f1', name: 'a.pdf', title: '附表' }] }, 'attachments')).toBe('附表');
});

it('what is not filled in is empty', () => {
  expect(words({ officeId: null }, 'officeId')).toBe('');
  expect(words({ keywords: [] }, 'keywords')).toBe('');
});

it('items that a field names stand by their titles', () => {
  expect(words({ fields: { policies: ['i1'] } }, 'fields.policies')).toBe('西街道救助办法');
});
