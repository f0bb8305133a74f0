// What a presentation holds that its reader does not see: hidden slides, speaker's notes, comments, properties.
import { walkMarkup } from '../markup.ts';
import type { Findings } from './findings.ts';
import { packageFindings } from './office-package.ts';
import { attributeOf, local, openPackage, partText } from './xml-parts.ts';

const WANTED =
  /^(?:ppt\/(?:slides\/slide\d+|notesSlides\/notesSlide\d+|comments\/[^/]+)|docProps\/\w+)\.xml$/;

/** @throws DocumentError `malformed`, `zip_bomb` */
export function hiddenInPptx(bytes: Uint8Array, findings: Findings): void {
  const { parts, names } = openPackage(bytes, WANTED);
  for (const name of Object.keys(parts)) {
    const slide = Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
    const xml = partText(parts, name);
    if (name.startsWith('ppt/slides/')) hiddenSlide(xml, slide, findings);
    else if (name.startsWith('ppt/notesSlides/')) remark(notesOf(xml), { slide }, findings);
    else if (name.startsWith('ppt/comments/')) remark(textsOf(xml, /^(?:text|t)$/), {}, findings);
  }
  packageFindings(parts, names, findings);
}

function remark(text: string, place: { slide?: number }, findings: Findings): void {
  if (text.trim() !== '') findings.add('comment', place, text);
}

function hiddenSlide(xml: string, slide: number, findings: Findings): void {
  let isHidden = false;
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, attributes) {
        if (local(qualified) === 'sld')
          isHidden = ['0', 'false'].includes(attributeOf(attributes, 'show') ?? '');
      },
      close() {},
      text() {},
    },
  );
  if (isHidden) findings.add('hidden_sheet', { slide }, textsOf(xml, /^t$/));
}

/** Texts of the elements, separated by blanks. */
export function textsOf(xml: string, elements: RegExp): string {
  const texts: string[] = [];
  let depth = 0;
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, _attributes, selfClosing) {
        if (elements.test(local(qualified)) && !selfClosing) {
          depth += 1;
          texts.push('');
        }
      },
      close(qualified) {
        if (elements.test(local(qualified)) && depth > 0) depth -= 1;
      },
      text(piece) {
        if (depth > 0) texts[texts.length - 1] += piece;
      },
    },
  );
  return texts.join(' ');
}

/** Notes without the number of the page, which stands in a field. */
const notesOf = (xml: string): string => textsOf(xml.replace(/<a:fld\b[\s\S]*?<\/a:fld>/g, ''), /^t$/);
