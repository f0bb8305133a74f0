import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { tokensOfCell, tokensOfText } from './tokens.ts';

const shown = (text: string) =>
  tokensOfText(fold(text)).map(({ form, text: printed, digits }) => [form, digits ?? printed]);

describe('running text', () => {
  it('keeps the number of a label with the label', () => {
    expect(shown('1.属于国家秘密00000002.其他')).toEqual([
      ['text', '1.属于国家秘密'],
      ['number', '0000000'],
      ['text', '2.其他'],
    ]);
  });

  it('takes dates, ordinals and shares for text', () => {
    const forms = shown('2020年1月5日第711号合格率100%').map(([form]) => form);
    expect(new Set(forms)).toEqual(new Set(['text']));
  });

  it('tells 增/减 from a mark for none', () => {
    expect(shown('本年增/减')).toEqual([['text', '本年增/减']]);
    expect(shown('规章 / 3')).toEqual([
      ['text', '规章'],
      ['mark', '/'],
      ['number', '3'],
    ]);
  });

  it('leaves the annotation of a figure out of it', () => {
    expect(shown('22（其中修订16件） 3')).toEqual([
      ['number', '22'],
      ['number', '3'],
    ]);
  });
});

describe('a cell', () => {
  it.each([
    ['　', 'blank'],
    ['—', 'mark'],
    ['无', 'mark'],
    ['１ ２', 'number'],
    ['0 0', 'number'],
    ['12\ufffd', 'damaged'],
    ['总计', 'text'],
  ])('%s is %s', (text, form) => {
    expect(tokensOfCell(fold(text))[0]?.form).toBe(form);
  });

  it('joins a number that is split, not two numbers', () => {
    expect(tokensOfCell('13 62').map(({ digits }) => digits)).toEqual(['1362']);
    expect(tokensOfCell('0 0').map(({ digits }) => digits)).toEqual(['0', '0']);
  });
});
