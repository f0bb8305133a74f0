import { FILE_FORMATS, type FileFormat } from '@gongkai/documents/files';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentDisposition } from '../platform/http/served-file.ts';
import { cleanName } from './names.ts';

const formats = Object.keys(FILE_FORMATS) as FileFormat[];

it.each([
  ['报名表.docx', 'docx', '报名表.docx'],
  ['照片.JPEG', 'jpeg', '照片.JPEG'],
  ['公示.exe', 'pdf', '公示.pdf'],
  ['二〇二六年第3.1版', 'pdf', '二〇二六年第3.1版.pdf'],
  ['第3.1', 'pdf', '第3.1.pdf'],
  ['C:\\tmp\\a.txt', 'txt', 'a.txt'],
  ['../..', 'txt', '附件.txt'],
  ['.pdf', 'pdf', '附件.pdf'],
  ['a\u202Efdp.exe', 'pdf', 'a fdp.pdf'],
] as const)('%s that is a %s is called %s', (name, format, expected) => {
  expect(cleanName(name, format)).toBe(expected);
});

it('is one line without signs of paths and headers, with the ending of its format, whatever came', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...formats), (name, format) => {
      const clean = cleanName(name, format);
      expect(clean).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
      expect(clean).toMatch(/.\.\w+$/u);
      expect(clean.length).toBeLessThan(320);
      expect(cleanName(clean, format)).toBe(clean);
      expect(contentDisposition(clean)).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~!%-]+$/,
      );
    }),
  );
});
