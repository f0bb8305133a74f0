import { errorSummary } from '../components/error-summary.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html } from '../markup.ts';
import type { Shell } from '../shell.ts';
import { type Challenge, challengeSlot } from './challenge.ts';
import { requestCrumbs } from './crumbs.ts';
import { errorSentence, type FieldError, inFormOrder, type RequestFormValues } from './fields.ts';
import { agentFields, applicantFields, consentField, contactFields, wantedFields } from './form-parts.ts';

export type RequestFormModel = {
  readonly shell: Shell & Required<Pick<Shell, 'organ'>>;
  /** Where the form is posted to. */
  readonly action: string;
  readonly values: RequestFormValues;
  /** What was wrong with the last submission; empty on the first visit. */
  readonly errors: readonly FieldError[];
  /** Makes a second click file nothing twice. */
  readonly idempotencyToken: string;
  readonly challenge?: Challenge;
};

/** The form for a request, `/organs/:slug/requests/new`, with everything 条例 art. 29 asks for. */
export function requestFormPage(model: RequestFormModel): string {
  const errors = inFormOrder(model.errors);
  const { name } = model.shell.organ;
  return renderPage(model.shell, {
    title: errors.length > 0 ? '需要更正 - 政府信息公开申请' : '政府信息公开申请',
    personal: true,
    crumbs: requestCrumbs(model.shell),
    main: html`<div class="narrow">
<h1>政府信息公开申请</h1>
<p class="lead">向${name}提出。除注明选填的以外，均为《中华人民共和国政府信息公开条例》第二十九条规定应当写明的内容。</p>
${errorSummary(errors.map((error) => ({ field: error.field, sentence: errorSentence(error) })))}
<form class="request" method="post" action="${model.action}" novalidate>
<input type="hidden" name="idempotency_token" value="${model.idempotencyToken}">
<div hidden><label>此项请勿填写 <input name="website" tabindex="-1" autocomplete="off"></label></div>
${formParts(model.values, errors)}
${model.challenge && challengeSlot(model.challenge)}
<p class="actions"><button class="button">提交申请</button></p>
</form>
</div>`,
  });
}

function formParts(values: RequestFormValues, errors: readonly FieldError[]): readonly Html[] {
  const sentences = new Map(errors.map((error) => [error.field, errorSentence(error)]));
  return [applicantFields, contactFields, agentFields, wantedFields, consentField].map((part) =>
    part({ values, sentences }),
  );
}
