// The XML parts of a package, decoded.
import { unzip } from '../zip.ts';

export type XmlParts = Readonly<Record<string, Uint8Array>>;

/** The wanted parts, and the names of all. */
export function openPackage(
  bytes: Uint8Array,
  wanted: RegExp,
): { readonly parts: XmlParts; readonly names: readonly string[] } {
  const names: string[] = [];
  const parts = unzip(bytes, (name) => {
    names.push(name);
    return wanted.test(name);
  });
  return { parts, names };
}

/** A part as text; the empty text where there is none. */
export function partText(parts: XmlParts, name: string): string {
  const part = parts[name];
  if (part === undefined) return '';
  const wide = part[0] === 0xff || part[0] === 0xfe;
  const encoding = !wide ? 'utf-8' : part[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding).decode(part);
}

/** A name without its prefix. */
export const local = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

/** An attribute by its name without prefix. */
export function attributeOf(attributes: ReadonlyMap<string, string>, name: string): string | undefined {
  for (const [qualified, value] of attributes) if (local(qualified) === name) return value;
  return undefined;
}

/** Whether an element that switches something on does so. */
export const isOn = (attributes: ReadonlyMap<string, string>, name = 'val'): boolean =>
  !['0', 'false', 'off', 'none'].includes(attributeOf(attributes, name) ?? 'true');
