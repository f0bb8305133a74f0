import { type Html, html } from '../markup.ts';
import { anchor } from './anchor.ts';

/** A figure on top of a page, with its unit and the way to how it is counted. */
export type Figure = {
  /** As printed, such as 98.4. */
  readonly value: string;
  /** 条, 件, %, 工作日 … */
  readonly unit: string;
  readonly label: string;
  readonly href?: string;
};

/** The few figures of an organ or site, in one row. Nothing where none is given. */
export function figureRow(figures: readonly Figure[]): Html {
  if (figures.length === 0) return html``;
  return html`<ul class="figures" aria-label="主要数字">${figures.map((figure) => html`<li>${figureText(figure)}</li>`)}</ul>`;
}

function figureText(figure: Figure): Html {
  const text = html`<b>${figure.value}<small>${figure.unit}</small></b><span>${figure.label}</span>`;
  return figure.href ? anchor({ label: text, href: figure.href }) : html`<div>${text}</div>`;
}
