import { isFollowable } from '../components/anchor.ts';
import { type Html, html } from '../markup.ts';

/** A proof of work against robots, solved by a script of this site while the reader fills the form. */
export type Challenge = {
  /** The challenge as JSON. */
  readonly parameters: string;
  /** Script of this site that solves it and fills the field `challenge`. */
  readonly scriptHref: string;
};

/** The place in a form where the solution goes. */
export function challengeSlot(challenge: Challenge): Html {
  return html`<div class="challenge" id="challenge" data-challenge="${challenge.parameters}"><input type="hidden" name="challenge"></div>
${isFollowable(challenge.scriptHref) && html`<script type="module" src="${challenge.scriptHref}"></script>`}`;
}
