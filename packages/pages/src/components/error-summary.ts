import { type Html, html } from '../markup.ts';

/**
 * Everything wrong with a form, above it, each line leading to its field. It takes the focus, so that nobody looks for
 * it. Nothing where nothing is wrong.
 */
export function errorSummary(errors: readonly { readonly field: string; readonly sentence: string }[]): Html {
  if (errors.length === 0) return html``;
  return html`<div class="summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1" autofocus>
<h2 id="error-summary-title">有 ${errors.length} 处需要更正</h2>
<ul>${errors.map(({ field, sentence }) => html`<li><a href="#${field}">${sentence}</a></li>`)}</ul>
</div>`;
}
