import { describe, expect, it } from 'vitest';
import { newDraft } from './draft.ts';
import { mergedValues, mergingOf, undecided } from './merging.ts';

const base = {
  ...newDraft('o', null, '2026-03-03'),
  title: '通知',
  body: '<p>甲</p><p>乙</p>',
  summary: '旧',
};

describe('two persons who wrote on from one text', () => {
  it('keep what each of them alone changed, in fields and in the body', () => {
    const mine = { ...base, title: '新通知', body: '<p>甲一</p><p>乙</p>' };
    const theirs = { ...base, summary: '新', body: '<p>甲</p><p>乙二</p>', fields: { hotline: '12345' } };
    const merging = mergingOf(base, mine, theirs);
    expect(merging.fields.map(({ name, kind }) => [name, kind])).toEqual([
      ['title', 'mine'],
      ['summary', 'theirs'],
      ['fields.hotline', 'theirs'],
    ]);
    expect(mergedValues(merging, mine, theirs, {})).toMatchObject({
      title: '新通知',
      summary: '新',
      fields: { hotline: '12345' },
      body: '<p>甲一</p><p>乙二</p>',
    });
  });

  it('decide where both changed the same', () => {
    const mine = { ...base, title: '我的', body: '<p>甲</p><p>乙一</p>' };
    const theirs = { ...base, title: '他的', body: '<p>甲</p><p>乙二</p>' };
    const merging = mergingOf(base, mine, theirs);
    expect(undecided(merging, {})).toBe(2);
    expect(mergedValues(merging, mine, theirs, { title: 'theirs' })).toBeNull();
    expect(mergedValues(merging, mine, theirs, { title: 'theirs', 'body.0': 'both' })).toMatchObject({
      title: '他的',
      body: '<p>甲</p><p>乙二</p><p>乙一</p>',
    });
  });

  it('loses a field that the other one emptied, and only that', () => {
    const full = { ...base, fields: { a: '一', b: '二' } };
    const theirs = { ...full, fields: { b: '二' } };
    const merging = mergingOf(full, full, theirs);
    expect(mergedValues(merging, full, theirs, {})?.fields).toEqual({ b: '二' });
  });
});
