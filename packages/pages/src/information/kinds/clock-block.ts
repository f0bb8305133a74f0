/** The time limits that the organ was under, and whether it kept them. */
import { type ClockLine, type LayoutBlock, printedMoment } from '@gongkai/law/kinds';
import { spelledDate } from '../../components/date.ts';
import { type Html, html } from '../../markup.ts';
import type { BlockContent } from './content.ts';
import { part } from './part.ts';

/** Each limit with its beginning, its end, and what was done by then. */
export function clockBlock(block: Extract<LayoutBlock, { block: 'clock' }>, content: BlockContent): Html {
  const lines = content.declaration.clock?.(content.fields, content.publishedOn) ?? [];
  if (lines.length === 0) return html``;
  return part(block.title, html`<ul class="clocks">${lines.map(clockLine)}</ul>`);
}

function clockLine(line: ClockLine): Html {
  const late = line.done !== null && line.done > line.due;
  const state = line.done === null ? '办理中' : late ? '超过时限' : '在时限内';
  return html`<li>
<div><b>${line.label}</b><span class="badge${late && ' off'}">${state}</span></div>
<p>自${printed(line.from)}起${line.limit}内，应于${printed(line.due)}前完成${line.done !== null && html`，实际于${printed(line.done)}完成`}。</p>
<small>${line.basis}</small>
</li>`;
}

function printed(moment: string): string {
  return moment.includes('T') ? printedMoment(moment) : spelledDate(moment);
}
