// What all office files have in common: properties, programs, and files inside the file (ISO/IEC 29500-2).

import { walkMarkup } from '../markup.ts';
import type { Findings } from './findings.ts';
import { local, partText, type XmlParts } from './xml-parts.ts';

/** Parts that are read as XML; pictures and the like are known by their names. */
export const PROPERTY_PARTS = /^docProps\/(?:core|app|custom)\.xml$/;

/** Properties that name people, organs or remarks. */
const NAMED = new Set([
  ...['creator', 'lastModifiedBy', 'description', 'keywords', 'subject', 'category', 'contentStatus'],
  ...['Company', 'Manager', 'HyperlinkBase'],
]);

/** Findings of the package itself. */
export function packageFindings(parts: XmlParts, names: readonly string[], findings: Findings): void {
  for (const name of Object.keys(parts))
    if (PROPERTY_PARTS.test(name)) properties(partText(parts, name), findings);
  for (const name of names) {
    if (/(?:^|\/)vbaProject\.bin$/i.test(name) || name.startsWith('xl/macrosheets/')) {
      findings.add('macro', { part: name });
    }
    if (/^(?:word|xl|ppt)\/(?:embeddings|activeX)\/[^/]+\.(?!rels$)\w+$/.test(name)) {
      findings.add('embedded_object', { part: name });
    }
    if (/^word\/afchunk/i.test(name)) findings.add('embedded_object', { part: name });
  }
}

function properties(xml: string, findings: Findings): void {
  let property: string | null = null;
  let text = '';
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, attributes) {
        const name = local(qualified);
        if (name === 'property') property = attributes.get('name') ?? name;
        else if (NAMED.has(name)) property = name;
        else return;
        text = '';
      },
      close(qualified) {
        const name = local(qualified);
        if (property === null || (name !== 'property' && name !== property)) return;
        if (text.trim() !== '') findings.add('document_property', { property }, text);
        property = null;
      },
      text(piece) {
        if (property !== null) text += piece;
      },
    },
  );
}
