import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { withCharacters } from './radicals.ts';
import { shown } from './testing/files.ts';

describe('radicals', () => {
  it('are read as the characters that they look like', () => {
    expect(withCharacters('⾏政许可，⼀、总体，⺠事，⻓期，金额')).toBe(
      '行政许可，一、总体，民事，长期，金额',
    );
    expect(shown(readHtml('<p>⾃然⼈<table><tr><td>⾃然⼈<td>1</table>').blocks)).toEqual([
      '自然人',
      [['自然人', '1']],
    ]);
  });

  it('keep the length of the text, and other characters as they are', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    const read = withCharacters(all);
    expect(read.length).toBe(all.length);
    expect(read.slice(0x3000, 0xf900)).toBe(all.slice(0x3000, 0xf900));
  });
});
