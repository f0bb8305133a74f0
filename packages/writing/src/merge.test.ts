import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBlocks, mergeBodies, mergedBody, mergedValue } from './merge.ts';

const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const kinds = (base: string, mine: string, theirs: string) =>
  mergeBodies(base, mine, theirs).map(({ kind }) => kind);

describe('two in one draft', () => {
  const base = p('甲', '乙', '丙');

  it('what only one changed is taken over, neighbours too', () => {
    const regions = mergeBodies(base, p('甲一', '乙', '丙'), p('甲', '乙二', '丙'));
    expect(regions.map(({ kind }) => kind)).toEqual(['mine', 'theirs', 'kept']);
    expect(mergedBody(regions, [])).toBe(p('甲一', '乙二', '丙'));
  });

  it('pictures that each put in stay, with what stands for them', () => {
    const [one, other] = ['<img src="/files/1/a.png" alt="图">', '<img src="/files/2/b.png">'];
    const mine = `${p('甲')}${one}${p('乙', '丙')}`;
    const theirs = `${p('甲', '乙', '丙')}${other}`;
    const table = `<table><tbody><tr><td>${other}</td></tr></tbody></table>`;
    expect(mergedBody(mergeBodies(base, mine, theirs), [])).toBe(`${p('甲')}${one}${p('乙', '丙')}${other}`);
    expect(mergedBody(mergeBodies(base, mine, base + table), [])).toBe(
      `${p('甲')}${one}${p('乙', '丙')}${table}`,
    );
  });

  it('what both changed alike is no conflict', () => {
    expect(kinds(base, p('甲', '新', '丙'), p('甲', '新', '丙'))).toEqual(['kept', 'both', 'kept']);
  });

  it('what both changed differently waits for a decision, of which both is one', () => {
    const regions = mergeBodies(base, p('甲', '乙一', '丙'), p('甲', '乙二', '丙'));
    expect(regions.map(({ kind }) => kind)).toEqual(['kept', 'conflict', 'kept']);
    expect(mergedBody(regions, [])).toBeNull();
    expect(mergedBody(regions, ['mine'])).toBe(p('甲', '乙一', '丙'));
    expect(mergedBody(regions, ['theirs'])).toBe(p('甲', '乙二', '丙'));
    expect(mergedBody(regions, ['both'])).toBe(p('甲', '乙二', '乙一', '丙'));
  });

  it('a paragraph that one took out and the other changed is a conflict', () => {
    expect(kinds(base, p('甲', '丙'), p('甲', '乙二', '丙'))).toContain('conflict');
  });

  it('paragraphs that one added stand beside those the other took out', () => {
    const regions = mergeBodies(base, p('甲', '乙', '丙', '丁'), p('乙', '丙'));
    expect(mergedBody(regions, [])).toBe(p('乙', '丙', '丁'));
  });
});

it('a value that both changed differently is a conflict, any other is not', () => {
  expect(mergedValue('甲', '乙', '甲')).toEqual({ kind: 'mine', value: '乙' });
  expect(mergedValue(['甲'], ['甲'], ['乙'])).toEqual({ kind: 'theirs', value: ['乙'] });
  expect(mergedValue('甲', '乙', '丙').kind).toBe('conflict');
  expect(mergedValue<string | undefined>(undefined, undefined, '丙')).toEqual({
    kind: 'theirs',
    value: '丙',
  });
});

describe('whatever was written', () => {
  const blocks = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 });

  it('each of the three stands in the regions whole and in order', () => {
    fc.assert(
      fc.property(blocks, blocks, blocks, (base, mine, theirs) => {
        const regions = mergeBlocks(base, mine, theirs);
        expect(regions.flatMap((region) => region.base)).toEqual(base);
        expect(regions.flatMap((region) => region.mine)).toEqual(mine);
        expect(regions.flatMap((region) => region.theirs)).toEqual(theirs);
      }),
    );
  });

  it('who alone changed something gets just that', () => {
    fc.assert(
      fc.property(blocks, blocks, (base, mine) => {
        const kindsOf = (regions: ReturnType<typeof mergeBlocks>) => regions.map(({ kind }) => kind);
        expect(kindsOf(mergeBlocks(base, mine, base))).not.toContain('conflict');
        expect(mergedBody(mergeBlocks(base, mine, base), [])).toBe(mine.join(''));
        expect(mergedBody(mergeBlocks(base, base, mine), [])).toBe(mine.join(''));
      }),
    );
  });
});
