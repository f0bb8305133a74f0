import { VALIDITY_LABELS, type Validity } from '@gongkai/law/disclosure';
import { type Html, html } from '../markup.ts';
import { anchor } from './anchor.ts';
import { type LocalDate, time } from './date.ts';

/** One row of a list of items: the title is the link, the rest is one grey line and the date. */
export type ListedItem = {
  readonly title: string;
  readonly href: string;
  readonly publishedOn: LocalDate;
  /** Given where the list holds several organs. */
  readonly organName?: string;
  /** Given where the list holds several columns. */
  readonly columnName?: string;
  readonly documentNumber?: string;
  readonly attachmentCount?: number;
  /** Printed only where it is not plainly in force. */
  readonly validity?: Validity;
  readonly withdrawn?: boolean;
};

/** Rows in the order given. */
export function itemList(items: readonly ListedItem[]): Html {
  return html`<ul class="list">${items.map(itemRow)}</ul>`;
}

function itemRow(item: ListedItem): Html {
  return html`<li>${anchor({ label: item.title, href: item.href })}${time(item.publishedOn)}${factsLine(item)}</li>`;
}

function factsLine(item: ListedItem): Html {
  const facts = itemFacts(item);
  const state = item.withdrawn
    ? '已撤回'
    : item.validity && item.validity !== 'in_force' && VALIDITY_LABELS[item.validity];
  if (facts.length === 0 && !state) return html``;
  return html`<p class="facts">${state && html`<strong class="off">${state}</strong>`}${facts.map((fact) => html`<span>${fact}</span>`)}</p>`;
}

/** The grey facts of a row, in reading order. */
export function itemFacts(item: Omit<ListedItem, 'title' | 'href'>): readonly string[] {
  const attachments = item.attachmentCount ? `附件 ${item.attachmentCount} 个` : undefined;
  return [item.organName, item.columnName, item.documentNumber, attachments].filter(
    (fact) => fact !== undefined,
  );
}
