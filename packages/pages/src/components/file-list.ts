import { type Html, html } from '../markup.ts';
import { anchor } from './anchor.ts';

/** A file to download. */
export type FileLink = {
  readonly name: string;
  readonly href: string;
  readonly byteSize: number;
  /** What kind of file it is, as people name it: PDF, DOCX. */
  readonly kind?: string;
  readonly pageCount?: number;
};

/** Files with their sizes, so that nobody starts a download blindly. */
export function fileList(files: readonly FileLink[]): Html {
  return html`<ul class="files">${files.map(
    (file) =>
      html`<li>${anchor({ label: file.name, href: file.href })}<span class="size">（${fileFacts(file)}）</span></li>`,
  )}</ul>`;
}

function fileFacts(file: FileLink): string {
  const pages = file.pageCount ? `${file.pageCount} 页` : undefined;
  return [file.kind, pages, printedSize(file.byteSize)].filter((fact) => fact !== undefined).join('，');
}

/** A size in bytes as people read it: 840 B, 24 KB, 1.3 MB. */
export function printedSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1023.5) return `${Math.round(kilobytes)} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}
