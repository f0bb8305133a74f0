// Properties and programs of Word and Excel 97–2003 ([MS-OLEPS]); the public copy of a signed file keeps its properties.
import { CFB } from '@e965/xlsx';
import type { Findings } from './findings.ts';

/** Streams of properties, and the numbers of those in them that name people and organs. */
const STREAMS: readonly (readonly [path: string, properties: ReadonlyMap<number, string>])[] = [
  [
    '\u0005SummaryInformation',
    new Map([
      [3, 'subject'],
      [4, 'creator'],
      [5, 'keywords'],
      [6, 'description'],
      [8, 'lastModifiedBy'],
    ]),
  ],
  [
    '\u0005DocumentSummaryInformation',
    new Map([
      [2, 'category'],
      [14, 'Manager'],
      [15, 'Company'],
    ]),
  ],
];
const STRING = 30;
const WIDE_STRING = 31;
const CODE_PAGE = 1;
const UTF8_PAGE = 65_001;

export function hiddenInCompound(bytes: Uint8Array, findings: Findings): void {
  const container = CFB.read(bytes, { type: 'array' });
  for (const path of container.FullPaths) {
    if (/_VBA_PROJECT\/?$/.test(path)) findings.add('macro', { part: '_VBA_PROJECT' });
    if (/ObjectPool\/_\d+\/$/.test(path)) findings.add('embedded_object', { part: 'ObjectPool' });
  }
  for (const [path, named] of STREAMS) {
    const content = CFB.find(container, path)?.content;
    if (content !== undefined) properties(Uint8Array.from(content), named, findings);
  }
}

function properties(bytes: Uint8Array, named: ReadonlyMap<number, string>, findings: Findings): void {
  if (bytes.length < 56) return;
  const view = new DataView(bytes.buffer);
  const section = view.getUint32(44, true);
  if (section + 8 > bytes.length) return;
  const count = Math.min(view.getUint32(section + 4, true), 200);
  const offsets = new Map<number, number>();
  for (let index = 0; index < count && section + 16 + 8 * index <= bytes.length; index += 1) {
    const at = section + 8 + 8 * index;
    offsets.set(view.getUint32(at, true), section + view.getUint32(at + 4, true));
  }
  const page = offsets.get(CODE_PAGE);
  const isUtf8 =
    page !== undefined && page + 6 <= bytes.length && view.getUint16(page + 4, true) === UTF8_PAGE;
  for (const [id, property] of named) {
    const text = stringAt(view, bytes, offsets.get(id), isUtf8 ? 'utf-8' : 'gb18030');
    if (text.trim() !== '') findings.add('document_property', { property }, text);
  }
}

function stringAt(view: DataView, bytes: Uint8Array, at: number | undefined, encoding: string): string {
  if (at === undefined || at + 8 > bytes.length) return '';
  const type = view.getUint32(at, true);
  const length = view.getUint32(at + 4, true) * (type === WIDE_STRING ? 2 : 1);
  if ((type !== STRING && type !== WIDE_STRING) || at + 8 + length > bytes.length) return '';
  const written = bytes.subarray(at + 8, at + 8 + length);
  return new TextDecoder(type === WIDE_STRING ? 'utf-16le' : encoding).decode(written).replace(/\0.*$/s, '');
}
