/** Small rules of the cleaning of pasted HTML: what is a block, a mark, a link, and what the style sheet says. */
import type { Wrap } from './inline.ts';
import { type Element, element, isElement, type Node } from './tree.ts';
import { type Align, marksOf } from './word-style.ts';

const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'aside',
    'header',
    'footer',
    'nav',
    'center',
    'address',
    'figure',
  ],
  ...[
    'figcaption',
    'dl',
    'dt',
    'dd',
    'pre',
    'form',
    'fieldset',
    'body',
    'html',
    'details',
    'summary',
    'blockquote',
  ],
]);
const MARKS: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  sup: 'sup',
  sub: 'sub',
};
const LINK = /^(?:https?:\/\/|mailto:|\/(?!\/))/i;
/** Whether it begins a paragraph of its own. */
export const isBlock = ({ name }: Element): boolean =>
  BLOCKS.has(name) || name === 'li' || /^h[1-6]$/.test(name);

/** Whether paragraphs stand in it, so that they take its alignment. */
export const isContainer = ({ name }: Element): boolean => name !== 'p' && !/^h[1-6]$/.test(name);

/** A paragraph with its number as text. */
export function withNumber(marker: string, content: readonly Node[]): Node[] {
  const number = marker.replace(/[\s\u00a0]+/g, '');
  return [/[\w.)]$/.test(number) ? `${number} ` : number, ...content].reduce<Node[]>((nodes, node) => {
    const last = nodes.at(-1);
    if (typeof last === 'string' && typeof node === 'string') nodes[nodes.length - 1] = last + node;
    else nodes.push(node);
    return nodes;
  }, []);
}

/** Headings are bold by their rank. */
export function withoutBold(content: readonly Node[]): Node[] {
  return content.flatMap((node) =>
    isElement(node) && node.name === 'strong' ? withoutBold(node.children) : [node],
  );
}

/** The marks of an inline element, by its name and its style. */
export function wrapsOf(node: Element, style: ReadonlyMap<string, string>): Wrap[] {
  if (node.name === 'a') {
    const href = (node.attributes.href ?? '').trim();
    return LINK.test(href) ? [{ name: 'a', attributes: { href } }] : [];
  }
  const mark = MARKS[node.name];
  const isUndone = mark === 'strong' && /^(?:normal|400)$/.test(style.get('font-weight') ?? '');
  const own = mark === undefined || isUndone ? [] : [mark];
  return [...new Set([...own, ...marksOf(style)])].map((name) => ({ name }));
}

/** Where a list begins and how it counts, as far as HTML has it. */
export function listAttributes({ name, attributes }: Element): Record<string, string> {
  if (name !== 'ol') return {};
  const { start = '', type = '' } = attributes;
  return {
    ...(/^[aAiI]$/.test(type) ? { type } : {}),
    ...(/^\d{1,4}$/.test(start) && start !== '1' ? { start } : {}),
  };
}

/** The classes of the style sheet that set text in the middle or at the right, as styles of WPS and Word do. */
export function alignedClasses(html: string): Map<string, Align> {
  const classes = new Map<string, Align>();
  for (const [, sheet = ''] of html.slice(0, 400_000).matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) {
    for (const [, names = '', rules = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const align = /text-align\s*:\s*(center|right)/i.exec(rules)?.[1]?.toLowerCase();
      if (align !== 'center' && align !== 'right') continue;
      for (const [, name = ''] of names.matchAll(/\.([\w-]+)/g)) classes.set(name, align);
    }
  }
  return classes;
}

/** The text alone, line by line. */
export function plainParagraphs(html: string): Node[] {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?(?:p|div|tr|li|h[1-6]|br)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => element('p', [line]));
}
