import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/form-field.ts';
import { renderPage } from '../layout/page.ts';
import { html } from '../markup.ts';
import type { Shell } from '../shell.ts';
import { requestCrumbs } from './crumbs.ts';

export type LookupField = 'request_number' | 'query_code';

/** `no_match` does not say which of the two was wrong, so that numbers cannot be tried out. */
export type LookupError =
  | { readonly problem: 'missing'; readonly field: LookupField }
  | { readonly problem: 'no_match' }
  | { readonly problem: 'too_many_tries'; readonly retryAfterMinutes: number };

export type RequestLookupModel = {
  readonly shell: Shell & Required<Pick<Shell, 'organ'>>;
  /** Where the form is posted to; the query code never stands in an address. */
  readonly action: string;
  /** As typed; the query code is never given back. */
  readonly requestNumber: string;
  readonly errors: readonly LookupError[];
};

/** The form that looks a request up by number and query code. */
export function requestLookupPage(model: RequestLookupModel): string {
  const errors = model.errors.map(placedSentence);
  const sentenceFor = (field: LookupField) => errors.find((error) => error.field === field)?.sentence;
  return renderPage(model.shell, {
    title: errors.length > 0 ? '需要更正 - 查询办理情况' : '查询办理情况',
    personal: true,
    crumbs: requestCrumbs(model.shell),
    main: html`<div class="narrow">
<h1>查询办理情况</h1>
<p class="lead">申请编号和查询码载于申请回执。</p>
${errorSummary(errors)}
<form class="request" method="post" action="${model.action}" novalidate>
${textField({ name: 'request_number', label: '申请编号', required: true, value: model.requestNumber, error: sentenceFor('request_number'), maxLength: 40 })}
${textField({ name: 'query_code', label: '查询码', required: true, value: '', error: sentenceFor('query_code'), autocomplete: 'off', maxLength: 40 })}
<p class="actions"><button class="button">查询</button></p>
</form>
<p class="hint">遗失查询码的，请持身份证明与公开工作机构联系。</p>
</div>`,
  });
}

function placedSentence(error: LookupError): { field: LookupField; sentence: string } {
  switch (error.problem) {
    case 'missing':
      return {
        field: error.field,
        sentence: error.field === 'request_number' ? '请填写申请编号' : '请填写查询码',
      };
    case 'no_match':
      return { field: 'request_number', sentence: '申请编号与查询码不相符，请对照回执逐字核对' };
    case 'too_many_tries':
      return { field: 'query_code', sentence: `查询码错误次数过多，请${error.retryAfterMinutes}分钟后再试` };
  }
}
