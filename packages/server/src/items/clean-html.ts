/**
 * The body of an item: cleaned once, on the way in, so that what is stored can be printed as it is. An allow-list of
 * what an official document needs; everything else is taken out and its text kept.
 */
import sanitizeHtml from 'sanitize-html';
import { invalid } from '../platform/errors.ts';

/** Longest body that is taken, in characters: some hundred printed pages with tables. */
export const BODY_MAX_LENGTH = 1_000_000;
/** Deeper than this no document nests its lists and tables, and reading it would take the server too long. */
const DEEPEST = 100;

const CELL_ATTRIBUTES = ['colspan', 'rowspan'];
const SCOPES = new Set(['col', 'row', 'colgroup', 'rowgroup']);
/** A span beyond this would only serve to make a browser draw a million cells. */
const WIDEST_SPAN = 100;

const ALIGNMENTS = ['right', 'center'];
/** A paragraph also stands at the edge, without its indent: whom the document is for (主送机关顶格). */
const PARAGRAPH_ALIGNMENTS = [...ALIGNMENTS, 'flush'];

/** The address of a picture that was uploaded to the item. */
const PICTURE = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/[^/?#"<>]+$/;

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['strong', 'em', 'u', 'sup', 'sub', 'a', 'img'],
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt'],
    th: [...CELL_ATTRIBUTES, 'scope'],
    td: CELL_ATTRIBUTES,
    ol: ['start', 'type'],
  },
  // Where alignment carries meaning: a title of an annex in the middle, a signature (落款) at the right.
  allowedClasses: { p: PARAGRAPH_ALIGNMENTS, h2: ALIGNMENTS, h3: ALIGNMENTS, h4: ALIGNMENTS },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'iframe', 'object', 'template'],
  // Pictures of this platform only: what lies elsewhere can change after the review, and tells who reads.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !PICTURE.test(attribs.src ?? ''),
  transformTags: {
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    ol: (tagName, attributes) => ({ tagName, attribs: listAttributes(attributes) }),
    th: (tagName, attributes) => ({ tagName, attribs: cellAttributes(attributes) }),
    td: (tagName, attributes) => ({ tagName, attribs: cellAttributes(attributes) }),
  },
};

/**
 * Cleans the HTML of a body.
 * @throws Refusal `body_too_long`, `body_too_deep`
 */
export function cleanHtml(html: string): string {
  if (html.length > BODY_MAX_LENGTH) {
    throw invalid({ code: 'body_too_long', field: 'body', expected: String(BODY_MAX_LENGTH) });
  }
  // PostgreSQL keeps no NUL in a text, and no reader needs one.
  return sanitizeHtml(html.replaceAll('\0', ''), { ...OPTIONS, ...depthGuard() }).trim();
}

/**
 * Whether every picture of a cleaned body says what stands in its place for who does not see it. An empty text is an
 * answer, too: the picture is decoration (decorative by the writer's choice).
 */
export function picturesSpeak(html: string): boolean {
  return [...html.matchAll(/<img\b[^>]*>/g)].every(([picture]) => / alt="/.test(picture));
}

/** Ids of the pictures in a cleaned body, in order, each once. */
export function picturesIn(html: string): string[] {
  const sources = [...html.matchAll(/<img\b[^>]*? src="([^"]*)"/g)].map(([, source]) => source ?? '');
  return [...new Set(sources.flatMap((source) => PICTURE.exec(source)?.[1] ?? []))];
}

/** Counts how deep the reader stands, and stops it: what would nest without end is not read to its end. */
function depthGuard(): Pick<sanitizeHtml.IOptions, 'onOpenTag' | 'onCloseTag'> {
  let depth = 0;
  return {
    onOpenTag() {
      depth += 1;
      if (depth > DEEPEST) {
        throw invalid({ code: 'body_too_deep', field: 'body', expected: String(DEEPEST) });
      }
    },
    onCloseTag() {
      depth -= 1;
    },
  };
}

/** Where a list begins, and how it counts. */
function listAttributes({ start = '', type = '' }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const kept: sanitizeHtml.Attributes = {};
  if (/^[1-9]\d{0,3}$/.test(start) && start !== '1') kept.start = start;
  if (/^[aAiI]$/.test(type)) kept.type = type;
  return kept;
}

function cellAttributes(attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const kept: sanitizeHtml.Attributes = {};
  for (const name of CELL_ATTRIBUTES) {
    const span = /^\d{1,3}$/.test(attributes[name] ?? '') ? Number(attributes[name]) : 1;
    if (span > 1 && span <= WIDEST_SPAN) kept[name] = String(span);
  }
  if (SCOPES.has(attributes.scope ?? '')) kept.scope = attributes.scope ?? '';
  return kept;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** The text of cleaned HTML, one line per block: for the search, and to see whether anything was written at all. */
export function plainText(html: string): string {
  return html
    .replace(/<\/(?:p|h[2-4]|li|blockquote|tr|caption)>|<(?:br|hr) ?\/?>/g, '\n')
    .replace(/<\/t[hd]>/g, ' ')
    .replace(/<[^>]*(?:>|$)/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
