import { describe, expect, it } from 'vitest';
import { decodeText } from './encoding.ts';
import { utf8 } from './testing/files.ts';

const report =
  '某某县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n全年收到政府信息公开申请12件，均已按期办结。\n行政许可\t3987\n';

/** Bytes of text in the encoding of a table that the decoder gives. */
function encodeGb(text: string): Uint8Array {
  const pairs = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1)
      pairs.set(new TextDecoder('gbk').decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (pairs.get(one) ?? []))),
  );
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
}

describe('encodings', () => {
  it('reads UTF-8, GB 18030 and UTF-16, with a mark or without', () => {
    expect(decodeText(utf8(report))).toEqual({ text: report, encoding: 'utf-8', repaired: false });
    expect(decodeText(utf8(`\ufeff${report}`)).text).toBe(report);
    expect(decodeText(encodeGb(report))).toEqual({ text: report, encoding: 'gb18030', repaired: false });
    for (const bigEndian of [true, false]) {
      expect(decodeText(utf16(report, bigEndian)).text).toBe(report);
      expect(decodeText(utf16(`\ufeff${report}`, bigEndian)).text).toBe(report);
    }
  });

  it('reads UTF-8 that was cut within its last character', () => {
    const { text, encoding } = decodeText(utf8(`${report}完`).subarray(0, -1));
    expect(encoding).toBe('utf-8');
    expect(text).toBe(`${report}\ufffd`);
  });

  it('repairs text that was decoded wrongly and saved', () => {
    const asGbk = new TextDecoder('gbk').decode(utf8(report));
    const asLatin = new TextDecoder('windows-1252').decode(utf8(report));
    const gbAsLatin = new TextDecoder('windows-1252').decode(encodeGb(report));
    expect(decodeText(utf8(asLatin))).toEqual({ text: report, encoding: 'utf-8', repaired: true });
    expect(decodeText(utf8(gbAsLatin))).toEqual({ text: report, encoding: 'utf-8', repaired: true });
    const { text, repaired } = decodeText(utf8(asGbk));
    expect(repaired).toBe(true);
    // Some characters are lost on that way, but no figure is.
    expect(text.match(/\d+/g)).toEqual(report.match(/\d+/g));
    expect(text).toContain('政府信息公开申请12件');
  });

  it('refuses text in which a digit may have been lost on the wrong way', () => {
    const damaged = new TextDecoder('gbk')
      .decode(utf8('政府信息公开年12件\n规章件数公5'))
      .replaceAll('\ufffd', '?');
    expect(damaged).toContain('?');
    expect(() => decodeText(utf8(damaged))).toThrow(expect.objectContaining({ code: 'undecodable' }));
  });

  it('leaves alone what is no report and what is no Chinese', () => {
    expect(decodeText(utf8('plain words, 12 of them')).repaired).toBe(false);
    expect(decodeText(utf8('鱼香肉丝、麻婆豆腐、夫妻肺片')).text).toBe('鱼香肉丝、麻婆豆腐、夫妻肺片');
  });
});
