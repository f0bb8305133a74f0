// What an OFD (GB/T 33190) says of the people who made it, and files inside it.
import { walkMarkup } from '../markup.ts';
import type { Findings } from './findings.ts';
import { local, openPackage, partText } from './xml-parts.ts';

/** Elements of `OFD.xml` that name people or hold remarks. */
const NAMED = new Set(['Author', 'Subject', 'Abstract', 'Keyword', 'CustomData']);

/** @throws DocumentError `malformed`, `zip_bomb` */
export function hiddenInOfd(bytes: Uint8Array, findings: Findings): void {
  const { parts, names } = openPackage(bytes, /^OFD\.xml$/);
  let property: string | null = null;
  let text = '';
  walkMarkup(
    partText(parts, 'OFD.xml'),
    { xml: true },
    {
      open(qualified, attributes) {
        const name = local(qualified);
        if (!NAMED.has(name)) return;
        property = attributes.get('Name') ?? name;
        text = '';
      },
      close(qualified) {
        if (property === null || !NAMED.has(local(qualified))) return;
        if (text.trim() !== '') findings.add('document_property', { property }, text);
        property = null;
      },
      text(piece) {
        if (property !== null) text += piece;
      },
    },
  );
  for (const name of names) {
    if (/\/Attach(?:s|ments)?\/(?!Attachments\.xml$)[^/]+$/i.test(name)) {
      findings.add('embedded_object', { part: name });
    }
  }
}
