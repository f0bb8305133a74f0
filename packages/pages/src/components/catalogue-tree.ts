import { type Html, html } from '../markup.ts';
import { anchor } from './anchor.ts';

/** A node of the disclosure catalogue as the public sees it. */
export type CatalogueNode = {
  readonly label: string;
  readonly href: string;
  /** Public items at and below the node. */
  readonly count?: number;
  /** The node whose page this is. */
  readonly current?: boolean;
  readonly children?: readonly CatalogueNode[];
};

/** The catalogue with its counts, as nested lists. */
export function catalogueTree(nodes: readonly CatalogueNode[]): Html {
  return html`<ul class="tree">${nodes.map(
    (node) =>
      html`<li>${nodeLink(node)}${node.children && node.children.length > 0 && catalogueTree(node.children)}</li>`,
  )}</ul>`;
}

function nodeLink(node: CatalogueNode): Html {
  const count =
    node.count !== undefined && html` <small>${node.count}<span class="unseen"> 条</span></small>`;
  return anchor(
    { label: html`${node.label}${count}`, href: node.href },
    node.current && html` aria-current="page"`,
  );
}
