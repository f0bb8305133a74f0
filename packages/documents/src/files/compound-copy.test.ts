import { CFB, read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hiddenContent, publicCopy } from './index.ts';

const NAMES = ['拟稿科员', '张三丰', '某某公司', '李经理'];

function workbook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['慰问', 100]]), '表');
  book.Props = { Author: '拟稿科员', LastAuthor: '张三丰', Company: '某某公司', Manager: '李经理' };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
}

const ENCODINGS = ['utf8', 'utf16le'] as const;
const holds = (bytes: Uint8Array, text: string) =>
  ENCODINGS.some((encoding) => Buffer.from(bytes).includes(Buffer.from(text, encoding)));

it('the public copy of an Excel file of 1997–2003 says nothing of its people, and every cell as before', async () => {
  const file = workbook();
  expect((await hiddenContent(file, 'xls')).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['拟稿科员', '某某公司']),
  );
  const copy = publicCopy(file, 'xls');
  expect(copy.length).toBe(file.length);
  expect(await hiddenContent(copy, 'xls')).toEqual([]);
  for (const name of NAMES) expect(holds(copy, name)).toBe(false);
  const sheet = read(copy, { type: 'array' }).Sheets.表;
  expect(sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1 })).toEqual([['慰问', 100]]);
  expect(publicCopy(copy, 'xls')).toEqual(copy);
});

it('the name of whoever saved a workbook last becomes a blank', () => {
  // BOF, WRITEACCESS with 甲 padded with blanks, EOF.
  const record = [0x5c, 0, 112, 0, 1, 0, 1, 0x32, 0x75, ...Array.from({ length: 107 }, () => 0x20)];
  const stream = [0x09, 0x08, 4, 0, 0, 6, 5, 0, ...record, 0x0a, 0, 0, 0];
  const copy = publicCopy(compound({ Workbook: Uint8Array.from(stream) }), 'xls');
  const written = streamOf(copy, 'Workbook');
  expect([...written.subarray(12, 18)]).toEqual([1, 0, 0, 0x20, 0x20, 0x20]);
  expect([...written.subarray(-4)]).toEqual([0x0a, 0, 0, 0]);
});

function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content));
  }
  return Uint8Array.from(CFB.write(container, { type: 'array' }) as Uint8Array);
}

const streamOf = (file: Uint8Array, name: string) =>
  Uint8Array.from(CFB.find(CFB.read(file, { type: 'array' }), name)?.content ?? []);

const sttb = (strings: readonly string[]) => {
  const bytes = [0xff, 0xff, strings.length, 0, 0, 0];
  for (const text of strings) bytes.push(text.length, 0, ...Buffer.from(text, 'utf16le'));
  return bytes;
};

/** A Word file of 1997–2003 with its tables of names, and nothing that Word would show. */
function wordFile(further: Record<string, Uint8Array> = {}): Uint8Array {
  const associated = sttb(['', '模板甲', '题', '', '', '', '拟稿科员', '张三丰', 'data.mdb']);
  const saved = sttb(['拟稿科员', 'C:\\拟稿科员\\通知.doc']);
  const block = new DataView(new ArrayBuffer(1_024));
  block.setUint16(0, 0xa5ec, true);
  block.setUint16(2, 0xc1, true);
  block.setUint16(0x0a, 0x0200, true);
  block.setUint32(0x19a, 10, true);
  block.setUint32(0x19e, associated.length, true);
  block.setUint32(0x2d2, 10 + associated.length, true);
  block.setUint32(0x2d6, saved.length, true);
  const table = [...Array.from({ length: 10 }, () => 7), ...associated, ...saved, 9, 9];
  return compound({
    WordDocument: new Uint8Array(block.buffer),
    '1Table': Uint8Array.from([...table, ...Array.from({ length: 5_000 }, () => 8)]),
    ...further,
  });
}

it('names that Word keeps beside its text become blanks where they stand, and nothing else changes', () => {
  const file = wordFile();
  const copy = publicCopy(file, 'doc');
  for (const name of [...NAMES.slice(0, 2), '模板甲']) {
    expect(holds(file, name)).toBe(true);
    expect(holds(copy, name)).toBe(false);
  }
  expect(holds(copy, 'data.mdb')).toBe(true);
  const before = streamOf(file, '1Table');
  const after = streamOf(copy, '1Table');
  expect(after.length).toBe(before.length);
  const changed = [...after].flatMap((byte, at) => (byte === before[at] ? [] : [byte]));
  expect(new Set(changed)).toEqual(new Set([0x20, 0]));
  expect(streamOf(copy, 'WordDocument')).toEqual(streamOf(file, 'WordDocument'));
});

it('a signed file stays byte for byte, and the guard is told what it says of people', async () => {
  const properties = streamOf(workbook(), '\u0005SummaryInformation');
  const file = wordFile({
    '\u0005SummaryInformation': properties,
    _signatures: Uint8Array.from({ length: 80 }, () => 1),
  });
  expect(publicCopy(file, 'doc')).toBe(file);
  expect(await hiddenContent(file, 'doc')).toMatchObject([
    { code: 'document_property', place: { property: 'creator' }, text: '拟稿科员' },
    { code: 'document_property', place: { property: 'lastModifiedBy' }, text: '张三丰' },
  ]);
});

it('a broken file is refused, never read without end', () => {
  const file = wordFile();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2_047), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      fc.nat(file.length),
      (changes, length) => {
        const broken = file.slice(0, Math.max(8, length));
        for (const [at, byte] of changes) if (at >= 8 && at < broken.length) broken[at] = byte;
        try {
          expect(publicCopy(broken, 'doc').length).toBe(broken.length);
        } catch (error) {
          expect(error).toMatchObject({ code: 'file_malformed' });
        }
      },
    ),
    { numRuns: 150 },
  );
});
