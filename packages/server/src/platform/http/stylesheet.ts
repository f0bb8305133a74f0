/** The one stylesheet: its parts joined, under an address that carries the hash of its content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stylesheetParts } from '@gongkai/pages';

const css = stylesheetParts.map((part) => readFileSync(part, 'utf8')).join('\n');
const version = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** Text and address of the stylesheet; the address changes with the text, so it may be kept for good. */
export const stylesheet = { css, path: '/assets/site.css', href: `/assets/site.css?v=${version}` } as const;
