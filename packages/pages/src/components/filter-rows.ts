import { type Html, html } from '../markup.ts';
import { anchor } from './anchor.ts';

/** One way to narrow a list: its choices as links, the first takes everything. */
export type ListFilter = {
  readonly label: string;
  readonly choices: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
};

/** The filters above a list, each in a row of its own. Nothing where there is none. */
export function filterRows(filters: readonly ListFilter[]): Html {
  return html`${filters.map(
    ({ label, choices }) =>
      html`<nav class="filter" aria-label="按${label}筛选"><b>${label}</b><ul class="row">${choices.map(
        (choice) => html`<li>${anchor(choice, choice.current && html` aria-current="true"`)}</li>`,
      )}</ul></nav>`,
  )}`;
}
