/**
 * The links of an old page as the item will have them: pictures and files that came along are files of the item, other
 * pages that come along are reached by where they came from, and what does not come along is named.
 */
import { PICTURE_FORMATS } from '@gongkai/documents/files';
import { publicAddress } from '@gongkai/pages';
import { DomUtils, parseDocument } from 'htmlparser2';
import { type ListedFile, MOST_PICTURES, type TakenIn } from '../attachments/index.ts';
import { newId } from '../platform/identifiers.ts';
import { movedAddress } from './moved-address.ts';
import type { PageLink, PageLinks } from './records/index.ts';

/** What does not come along with a row, or asks for somebody's eye later; never a reason to refuse the row. */
export interface RowNote {
  /**
   * `picture_missing`, `file_missing`: not in the archive; `picture_elsewhere`, `picture_embedded`; `page_missing`;
   * `picture_unfit`: a file that no page shows; `too_many_attachments`, `too_many_pictures`; `picture_without_text`;
   * `guard_blocked`; or the code with which the file was refused.
   */
  code: string;
  /** The file, or the address as the page has it. */
  of: string;
}

/** A file of an item that a row can become. */
export interface CarriedFile extends ListedFile {
  /** Its place in the archive. */
  entry: string;
}

/** A file of the archive, as far as it has come along. */
export type ArchivedFile =
  | { state: 'taken'; name: string; data: TakenIn['data'] }
  | { state: 'refused'; code: string };

/** What the links of the rows of one import lead to. */
export interface LinkTargets {
  files: ReadonlyMap<string, ArchivedFile>;
  /** Source addresses of pages by their place in the archive. */
  pages: ReadonlyMap<string, string>;
  /** Files that one item may list. */
  mostFiles: number;
}

/** A body with its links led anew, the files that it brings, and what it leaves behind. */
export interface LinkedBody {
  body: string;
  files: CarriedFile[];
  notes: RowNote[];
}

const LONGEST_TITLE = 200;
const LONGEST_NOTE = 200;

/** Leads the links of a body to what came along. */
export function linkedBody(html: string, links: PageLinks, targets: LinkTargets): LinkedBody {
  const document = parseDocument(html, { decodeEntities: true, lowerCaseTags: true });
  const carriage = new Carriage(links, targets);
  for (const picture of DomUtils.getElementsByTagName('img', document, true)) carriage.picture(picture);
  for (const link of DomUtils.getElementsByTagName('a', document, true)) carriage.link(link);
  const body = DomUtils.getInnerHTML(document, { encodeEntities: 'utf8' });
  return { body, files: carriage.files, notes: carriage.notes };
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

class Carriage {
  readonly files: CarriedFile[] = [];
  readonly notes: RowNote[] = [];
  readonly #links: ReadonlyMap<string, PageLink>;
  readonly #targets: LinkTargets;

  constructor({ targets: links }: PageLinks, targets: LinkTargets) {
    this.#links = new Map(links.map((link) => [keyOf(link.kind === 'picture', link.href), link]));
    this.#targets = targets;
  }

  /** A picture stands where it stood, or is taken out by the cleaning. */
  picture(element: Element): void {
    const link = this.#links.get(keyOf(true, element.attribs.src ?? ''));
    const file = link === undefined ? null : this.#pictureOf(link);
    if (file === null) DomUtils.removeElement(element);
    else element.attribs.src = publicAddress.file(file.id, file.name);
  }

  /** A link leads to the file or page that came along, else where it led before, else nowhere. */
  link(element: Element): void {
    const link = this.#links.get(keyOf(false, element.attribs.href ?? ''));
    if (link === undefined) return;
    const title = DomUtils.textContent(element).replace(/\s+/g, ' ').trim();
    const href = link.kind === 'file' ? this.#fileAddress(link, title) : this.#pageAddress(link);
    if (href !== null) element.attribs.href = href;
    else if (link.address !== null && !this.#isRefused(link)) element.attribs.href = link.address;
    else delete element.attribs.href;
  }

  #pictureOf(link: PageLink): CarriedFile | null {
    if (link.entry === null) return this.#leave(missingPicture(link), link.href);
    const found = this.#taken(link.entry);
    if (found === null) return null;
    if (!PICTURE_FORMATS.includes(found.data.format)) return this.#leave('picture_unfit', link.entry);
    const known = this.files.find((file) => file.entry === link.entry);
    if (known !== undefined) return known;
    if (this.files.length >= MOST_PICTURES) return this.#leave('too_many_pictures', link.entry);
    return this.#carry(link.entry, found, { picture: true });
  }

  #fileAddress(link: PageLink, title: string): string | null {
    if (link.entry === null) return this.#leave('file_missing', link.href);
    const found = this.#taken(link.entry);
    if (found === null) return null;
    const known = this.files.find((file) => file.entry === link.entry);
    if (known !== undefined) return publicAddress.file(known.id, known.name);
    const listed = this.files.filter(({ picture }) => picture !== true).length;
    if (listed >= this.#targets.mostFiles) return this.#leave('too_many_attachments', link.entry);
    const file = this.#carry(link.entry, found, title === '' ? {} : { title: title.slice(0, LONGEST_TITLE) });
    return publicAddress.file(file.id, file.name);
  }

  #pageAddress(link: PageLink): string | null {
    const source = link.entry === null ? undefined : this.#targets.pages.get(link.entry);
    if (source !== undefined) return movedAddress(source);
    return link.address === null ? this.#leave('page_missing', link.href) : null;
  }

  /** What was refused is not linked to where it lies on the old site either. */
  #isRefused({ kind, entry }: PageLink): boolean {
    return kind === 'file' && entry !== null;
  }

  #taken(entry: string): Extract<ArchivedFile, { state: 'taken' }> | null {
    const file = this.#targets.files.get(entry);
    if (file?.state === 'taken') return file;
    return this.#leave(file?.code ?? 'file_missing', entry);
  }

  #carry(
    entry: string,
    { name, data }: Extract<ArchivedFile, { state: 'taken' }>,
    as: { picture: true } | { title?: string },
  ): CarriedFile {
    const file = { id: newId(), name, hash: data.hash, publicHash: data.public_hash, entry, ...as };
    this.files.push(file);
    return file;
  }

  #leave(code: string, of: string): null {
    const note = { code, of: of.slice(0, LONGEST_NOTE) };
    if (!this.notes.some((known) => known.code === code && known.of === note.of)) this.notes.push(note);
    return null;
  }
}

/** Addresses are compared as far as the reader of the page kept them. */
const KEPT = 1_000;
const keyOf = (isPicture: boolean, href: string): string =>
  `${isPicture ? 'picture' : 'link'} ${href.slice(0, KEPT)}`;

function missingPicture({ href, address }: PageLink): string {
  if (/^\s*data:/i.test(href)) return 'picture_embedded';
  return address === null ? 'picture_missing' : 'picture_elsewhere';
}
