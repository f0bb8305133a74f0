// Files that no report is in, or that were made to do harm: each gives one clear line and exit 2, within ten seconds.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxFile, pdfFile, zipFile } from '../../packages/documents/src/testing/files.ts';

const CLI = join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'cli.ts');
const MEGABYTE = 1024 * 1024;
/** What one file may take, and the start of the program. */
const LONGEST = 15_000;

const program = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'), Buffer.alloc(4000)]);
const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index * 31 + index * 7) % 256);
const title = (year: number) => `某某县清溪镇人民政府${year}年政府信息公开工作年度报告`;
const old = `${title(2016)}\n一、概述\n二、主动公开政府信息情况\n全年公开 12 条。\n三、收到和处理政府信息公开申请情况\n全年收到 3 件。`;
/** A file of the older office, in which newer ones are kept once they are locked. */
const locked = Uint8Array.from([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...new Array<number>(600).fill(0),
  ...['EncryptionInfo', 'EncryptedPackage'].flatMap((name) =>
    [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ),
]);
const encryption = '/Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -44 >> /ID [<00> <00>]';
const sheets = (...names: string[]) =>
  zipFile({
    'xl/workbook.xml': '<workbook/>',
    ...Object.fromEntries(names.map((name) => [`xl/${name}.xml`, new Uint8Array(60 * MEGABYTE)])),
  });

const FILES: readonly (readonly [file: string, content: string | Uint8Array, says: string])[] = [
  ['空.txt', '', '没有内容'],
  ['空.pdf', new Uint8Array(), '没有内容'],
  ['大.txt', new Uint8Array(20 * MEGABYTE + 1), '20 MB'],
  ['大.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * MEGABYTE)]), '20 MB'],
  ['大.html', `<!doctype html>${' '.repeat(20 * MEGABYTE)}`, '20 MB'],
  ['加密.docx', locked, '加密'],
  ['加密.xlsx', locked, '加密'],
  ['加密.pdf', pdfFile([[]], encryption), '加密'],
  ['炸弹.docx', zipFile({ 'word/document.xml': new Uint8Array(60 * MEGABYTE) }), '异常庞大'],
  ['炸弹.xlsx', sheets('a', 'b', 'c'), '异常庞大'],
  ['万页.pdf', pdfFile(Array.from({ length: 10_000 }, () => [])), '页'],
  ['嵌套.html', `<!doctype html>${'<div>'.repeat(100_000)}年报`, '不是'],
  ['表套表.html', `<!doctype html>${'<table><tr><td>'.repeat(100_000)}年报`, '不是'],
  ['嵌套.json', '['.repeat(100_000), '没有内容'],
  ['嵌套.docx', docxFile('<w:tbl><w:tr><w:tc>'.repeat(100_000)), '无法'],
  ['程序.docx', program, '不是'],
  ['程序.xlsx', program, '不是'],
  ['程序.pdf', program, '不是'],
  ['噪声.bin', noise, '不是'],
  ['噪声.docx', Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), noise]), '损坏'],
  ['噪声.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]), '损坏'],
  ['2016.txt', old, '2019'],
  ['2016.md', `# ${old}`, '2019'],
  ['2016.html', `<!doctype html><p>${old.replaceAll('\n', '</p><p>')}`, '2019'],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
  for (const [file, content] of FILES) await writeFile(join(folder, file), content);
});
afterAll(() => rm(folder, { recursive: true }));

function check(file: string): Promise<{ code: number | null; out: string; err: string; time: number }> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, 'report', 'check', file], { cwd: folder }, (_, out, err) =>
      resolve({ code: child.exitCode, out, err, time: performance.now() - start }),
    );
  });
}

describe('gongkai report check, of what is no report', () => {
  it.each(FILES)('%s', async (file, _, says) => {
    const { code, out, err, time } = await check(file);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(out).toMatch(new RegExp(`^${file}：[^\\n]*无法读取：[^\\n]+\\n$`));
    expect(out).toContain(says);
    expect(time).toBeLessThan(LONGEST);
  });
});
