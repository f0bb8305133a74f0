/** LibreOffice as a printer: DOCX in, PDF, HTML or text out. For the full measurement only; the suite does without. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { apart, type Layout, type Print, printableOf, textWithout, without } from './layouts.ts';
import { docxOf } from './render-office.ts';

const run = promisify(execFile);

export type OfficeTarget = 'html' | 'pdf' | 'txt';

/** The program file of LibreOffice on the PATH, or `null`. */
export function findLibreOffice(): string | null {
  return onPath('soffice');
}

/** The program file of `pdftotext` on the PATH, or `null`. */
export function findPdfToText(): string | null {
  return onPath('pdftotext');
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** The document converted by LibreOffice, in a profile of its own. */
export async function convert(program: string, docx: Uint8Array, target: OfficeTarget): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'report.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(tmpdir(), `gongkai-office-${process.pid}`)}`;
    const filter = target === 'txt' ? 'txt:Text (encoded):UTF8' : target;
    await run(program, [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    return readFile(join(folder, `report.${target}`));
  });
}

/** The text of a PDF in its layout, as `pdftotext -layout` prints it. */
export async function pdfToText(program: string, pdf: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'report.pdf'), pdf);
    await run(program, ['-layout', join(folder, 'report.pdf'), join(folder, 'report.txt')]);
    return readFile(join(folder, 'report.txt'));
  });
}

/** Removes the profile that `convert` left. */
export async function forgetProfile(): Promise<void> {
  await rm(join(tmpdir(), `gongkai-office-${process.pid}`), { recursive: true, force: true });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-corpus-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const KINDS = { html: 'html', pdf: 'pdf', txt: 'text' } as const;

/** The layouts that LibreOffice makes of our DOCX. */
export function officeLayouts(program: string): Layout[] {
  return (['pdf', 'html', 'txt'] as const).map((target) => ({
    ...apart(
      `${target} by LibreOffice`,
      KINDS[target],
      (target === 'txt' ? textWithout : without)('revisedNote'),
      (sheet, random) => convert(program, docxOf(sheet, random), target),
    ),
    printed: true,
  }));
}

/** The layout that pdftotext makes of a PDF; blanks leave nothing behind in it. */
export function pdfTextLayout(program: string, print: Print): Layout {
  const noise = textWithout('revisedNote', 'zeros', 'blankTotals');
  return {
    ...apart('pdftotext -layout', 'text', noise, async (sheet, random) =>
      pdfToText(program, await print(printableOf(sheet, random))),
    ),
    printed: true,
  };
}
