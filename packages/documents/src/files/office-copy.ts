// Office files without their properties: who wrote and changed them, company, template, preview, the folder they were
// saved in, and what cameras wrote into their pictures. Parts that say nothing of this stay packed as they are.
import { inflateSync } from 'fflate';
import { type ArchiveEntry, archiveEntries, rewrittenArchive } from './archive.ts';
import { cleanGif, cleanJpeg, cleanPng, cleanWebp } from './picture-copy.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN = 'http://schemas.openxmlformats.org';
/** What stands in the place of each part of properties, by the type of the relation that leads to it. */
const BLANKS: readonly (readonly [type: string, part: string])[] = [
  [
    'metadata/core-properties',
    `${XML}<cp:coreProperties xmlns:cp="${OPEN}/package/2006/metadata/core-properties"/>`,
  ],
  ['extended-properties', `${XML}<Properties xmlns="${OPEN}/officeDocument/2006/extended-properties"/>`],
  ['custom-properties', `${XML}<Properties xmlns="${OPEN}/officeDocument/2006/custom-properties"/>`],
];
const RELATIONS = '_rels/.rels';

/** The office file (ISO/IEC 29500-2) without its properties. One that is signed is left as it is. */
export function cleanOffice(bytes: Uint8Array): Uint8Array {
  const entries = archiveEntries(bytes);
  if (entries.some(({ name }) => name.startsWith('_xmlsignatures/'))) return bytes;
  const changes = new Map<string, Uint8Array | null>();
  for (const entry of entries) {
    const clean = cleanPicture(entry);
    if (clean !== null) changes.set(entry.name, clean);
  }
  cleanRelations(entries, changes);
  withoutFolder(entries, changes);
  return rewrittenArchive(entries, changes);
}

/** An OFD (GB/T 33190) without author and program. One that is signed is left as it is. */
export function cleanOfd(bytes: Uint8Array): Uint8Array {
  const entries = archiveEntries(bytes);
  if (entries.some(({ name }) => /(?:^|\/)Signs?\//.test(name) || /Signatures\.xml$/.test(name)))
    return bytes;
  const root = entries.find(({ name }) => name === 'OFD.xml');
  if (root === undefined) return bytes;
  const clean = textOf(root).replace(
    /<((?:\w+:)?(?:Author|Creator|CreatorVersion|Title|Subject|Abstract|Keyword|CustomData))\b([^>]*)>[\s\S]*?<\/\1>/g,
    '<$1$2></$1>',
  );
  return rewrittenArchive(entries, new Map([[root.name, new TextEncoder().encode(clean)]]));
}

function cleanRelations(entries: readonly ArchiveEntry[], changes: Map<string, Uint8Array | null>): void {
  const relations = entries.find(({ name }) => name === RELATIONS);
  if (relations === undefined) return;
  const written = textOf(relations);
  for (const [relation] of written.matchAll(/<Relationship\b[^>]*>/g)) {
    const type = attribute(relation, 'Type');
    const target = attribute(relation, 'Target').replace(/^\//, '');
    const blank = BLANKS.find(([ending]) => type.endsWith(`/${ending}`));
    if (blank !== undefined) changes.set(target, new TextEncoder().encode(blank[1]));
    if (type.endsWith('/metadata/thumbnail')) changes.set(target, null);
  }
  const kept = written.replace(/<Relationship\b[^>]*metadata\/thumbnail"[^>]*>/g, '');
  changes.set(RELATIONS, new TextEncoder().encode(kept));
}

/** Excel writes down the folder in which a workbook was saved, which often bears a person's name. */
function withoutFolder(entries: readonly ArchiveEntry[], changes: Map<string, Uint8Array | null>): void {
  const workbook = entries.find(({ name }) => name === 'xl/workbook.xml');
  if (workbook === undefined) return;
  const clean = textOf(workbook).replace(/(<x15ac:absPath\b[^>]*\burl=")[^"]*(")/g, '$1$2');
  changes.set(workbook.name, new TextEncoder().encode(clean));
}

function cleanPicture(entry: ArchiveEntry): Uint8Array | null {
  const ending = /^(?:word|xl|ppt)\/media\/[^/]+\.(\w+)$/.exec(entry.name)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  try {
    const bytes = unpacked(entry);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes);
    if (ending === 'png') return cleanPng(bytes);
    if (ending === 'gif') return cleanGif(bytes);
    return ending === 'webp' ? cleanWebp(bytes) : null;
  } catch {
    // A picture that cannot be taken apart stays as it is: it is no reason to change what the document shows.
    return null;
  }
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const textOf = (entry: ArchiveEntry): string => new TextDecoder().decode(unpacked(entry));

function unpacked({ method, packed, size }: ArchiveEntry): Uint8Array {
  return method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(size) });
}
