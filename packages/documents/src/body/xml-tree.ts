// A part of an office file as a small tree. Names come without their prefixes, attributes too.
import { DocumentError } from '../document-error.ts';
import { walkMarkup } from '../markup.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/** Text boxes in tables in text boxes: no document nests as deep as this. */
const DEEPEST = 400;
const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] };

/**
 * The root element of a part; one without children for a part that is not there.
 *
 * @throws DocumentError `malformed` for XML that nests without end
 */
export function xmlTree(part: Uint8Array | undefined): XmlElement {
  if (part === undefined) return NOTHING;
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  const encoding = part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8';
  walkMarkup(
    new TextDecoder(encoding).decode(part),
    { xml: true },
    {
      open(name, attributes, selfClosing) {
        if (open.length > DEEPEST) throw new DocumentError('malformed');
        const element = { name: local(name), attributes: withLocalNames(attributes), children: [] };
        open.at(-1)?.children.push(element);
        if (!selfClosing) open.push(element);
      },
      close(name) {
        const at = open.findLastIndex((element, index) => index > 0 && element.name === local(name));
        if (at > 0) open.length = at;
      },
      text(text) {
        open.at(-1)?.children.push(text);
      },
    },
  );
  return root.children.find(isElement) ?? NOTHING;
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** The child elements, of a name where one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? [])
    .filter(isElement)
    .filter((child) => name === undefined || child.name === name);
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0];

/** The value of a child that is written as `<name val="…">`. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.get('val');

/** Whether a child switches something on: it does unless its value says otherwise. Undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (child === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(child.attributes.get('val') ?? 'true');
}

const local = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

function withLocalNames(attributes: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...attributes].map(([name, value]) => [local(name), value]));
}
