// What a PDF holds that its reader does not see: invisible, white and covered text, remarks, files inside the file,
// programs, properties.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPdf } from '../pdf-library.ts';
import type { Findings } from './findings.ts';
import { hiddenRuns } from './pdf-painting.ts';

/** @param characterMaps as of the reader of PDF */
export async function hiddenInPdf(
  bytes: Uint8Array,
  findings: Findings,
  characterMaps?: string,
): Promise<void> {
  await withPdf(bytes, characterMaps, async (document) => {
    await properties(document, findings);
    await insertions(document, findings);
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      await onPage(page, number, findings);
      page.cleanup();
    }
  });
}

const NAMED = ['Author', 'Subject', 'Keywords', 'Company', 'Manager', 'SourceModified', 'Comments'];

async function properties(document: PDFDocumentProxy, findings: Findings): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  const written: Readonly<Record<string, unknown>> = { ...info };
  const further: unknown = written.Custom;
  const custom: readonly [unknown, unknown][] = further instanceof Map ? [...further] : [];
  for (const [property, value] of [...Object.entries(written), ...custom]) {
    if (typeof property !== 'string') continue;
    if (NAMED.includes(property) && typeof value === 'string' && value.trim() !== '') {
      findings.add('document_property', { property }, value);
    }
  }
  const creator: unknown = metadata?.get('dc:creator');
  const names = (Array.isArray(creator) ? creator : [creator]).filter((name) => typeof name === 'string');
  const authors = names.join('、');
  if (authors.trim() !== '') findings.add('document_property', { property: 'dc:creator' }, authors);
}

async function insertions(document: PDFDocumentProxy, findings: Findings): Promise<void> {
  const attached: unknown = await document.getAttachments();
  for (const name of namesOf(attached)) findings.add('embedded_object', {}, name);
  const scripts: unknown = await document.getJSActions();
  if (namesOf(scripts).length > 0) findings.add('macro', {}, namesOf(scripts).join(' '));
}

function namesOf(value: unknown): string[] {
  if (value instanceof Map) return [...value.keys()].map(String);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

async function onPage(page: PDFPageProxy, number: number, findings: Findings): Promise<void> {
  const { view } = page;
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const layers = await page.getOperatorList();
  const alpha = (id: string) => hasAlpha(page, id);
  const found = hiddenRuns(layers, { left, bottom, right, top }, alpha);
  for (const [code, text] of found) findings.add(code, { page: number }, text);
  for (const annotation of await page.getAnnotations()) remark(annotation, number, findings);
}

/** Whether a picture lets what is under it show through; what is not known does. */
function hasAlpha(page: PDFPageProxy, id: string): boolean {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  if (!store.has(id)) return true;
  const picture: unknown = store.get(id);
  // 3 is RGBA: the kind that the library makes of a picture with a mask.
  return typeof picture !== 'object' || picture === null || !('kind' in picture) || picture.kind === 3;
}

/** Kinds of annotation that are part of the page: links, fields of forms, and the window of another's remark. */
const NO_REMARKS = new Set(['Link', 'Widget', 'Popup']);

function remark(annotation: unknown, page: number, findings: Findings): void {
  if (typeof annotation !== 'object' || annotation === null || !('subtype' in annotation)) return;
  const { subtype } = annotation;
  if (typeof subtype !== 'string' || NO_REMARKS.has(subtype)) return;
  if (subtype === 'FileAttachment') {
    findings.add('embedded_object', { page });
    return;
  }
  const text = stringIn(annotation, 'contentsObj');
  const author = stringIn(annotation, 'titleObj');
  if (text.trim() !== '') findings.add('comment', { page }, author === '' ? text : `${author}：${text}`);
}

function stringIn(annotation: object, name: 'contentsObj' | 'titleObj'): string {
  const value: unknown = Reflect.get(annotation, name);
  return typeof value === 'object' && value !== null && 'str' in value && typeof value.str === 'string'
    ? value.str
    : '';
}
