/** A body shown in the console: known elements only, each as an element of React, so that nothing of it can run. */
import { isElement, type Node, readTree } from '@gongkai/writing';
import { createElement, type ReactNode, useMemo } from 'react';

const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'blockquote',
    'hr',
    'br',
    'table',
    'caption',
    'thead',
    'tbody',
  ],
  ...['tfoot', 'tr', 'th', 'td', 'strong', 'em', 'u', 'sup', 'sub', 'a', 'img', 'ins', 'del'],
]);
/** A file of this platform, or a picture that an imported file holds. */
const PICTURE = /^\/files\/|^data:image\/(?:png|jpeg|gif|webp);base64,/;
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** HTML, or a tree of it. */
export function HtmlView({
  html,
  className = 'shown',
}: {
  html: string | readonly Node[];
  className?: string;
}) {
  const nodes = useMemo(() => (typeof html === 'string' ? readTree(html) : html), [html]);
  return <div className={className}>{nodes.map(shown)}</div>;
}

function shown(node: Node, key: number): ReactNode {
  if (!isElement(node)) return node;
  if (!KNOWN.has(node.name)) return node.children.map(shown);
  const props = { key, ...attributesOf(node.name, node.attributes) };
  if (EMPTY.has(node.name)) return createElement(node.name, props);
  return createElement(node.name, props, ...node.children.map(shown));
}

/** A link shows where it leads and leads nowhere: a reader of a comparison must not leave it by a slip. */
function attributesOf(
  name: string,
  given: Readonly<Record<string, string>>,
): Record<string, string | number> {
  const attributes: Record<string, string | number> = {};
  const { class: place, colspan, rowspan, start, type, src, alt, href } = given;
  if (place === 'right' || place === 'center') attributes.className = place;
  if (colspan !== undefined) attributes.colSpan = Number(colspan);
  if (rowspan !== undefined) attributes.rowSpan = Number(rowspan);
  if (name === 'ol' && start !== undefined) attributes.start = Number(start);
  if (name === 'ol' && type !== undefined) attributes.type = type;
  if (name === 'img' && src !== undefined && PICTURE.test(src))
    Object.assign(attributes, { src, alt: alt ?? '（没有替代文字）' });
  if (name === 'a' && href !== undefined) attributes.title = href;
  return attributes;
}
