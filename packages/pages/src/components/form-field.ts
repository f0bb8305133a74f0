/** Fields of public forms. Each carries its label, hint and error, tied together for those who do not see them. */
import { type Html, type HtmlValue, html } from '../markup.ts';

/** What every field has. */
export type FieldFrame = {
  /** Name in the form and id in the page. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Sentence that says what is wrong and what would be right. */
  readonly error?: string;
  /** Printed as 选填 where false. */
  readonly required: boolean;
};

export type TextField = FieldFrame & {
  readonly value: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  readonly maxLength?: number;
  /** Expected length of what is typed; the box is drawn to it. */
  readonly width?: 'short' | 'middle' | 'full';
};

/** One line of text. */
export function textField(field: TextField): Html {
  return framed(
    field,
    html`<input id="${field.name}" name="${field.name}" type="${field.type ?? 'text'}" class="${field.width ?? 'middle'}" value="${field.value}"${attribute('autocomplete', field.autocomplete)}${attribute('inputmode', field.inputMode)}${attribute('maxlength', field.maxLength)}${fieldState(field)}>`,
  );
}

/** Several lines of text. */
export function textArea(field: TextField & { readonly rows: number }): Html {
  return framed(
    field,
    html`<textarea id="${field.name}" name="${field.name}" rows="${field.rows}"${attribute('maxlength', field.maxLength)}${fieldState(field)}>
${field.value}</textarea>`,
  );
}

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string };

/** One of a list. The first entry asks to choose and counts as nothing chosen. */
export function selectField(
  field: FieldFrame & { readonly value: string; readonly choices: readonly Choice[] },
): Html {
  const options = [{ value: '', label: '请选择' }, ...field.choices];
  return framed(
    field,
    html`<select id="${field.name}" name="${field.name}"${fieldState(field)}>${options.map(
      (choice) =>
        html`<option value="${choice.value}"${choice.value === field.value && html` selected`}>${choice.label}</option>`,
    )}</select>`,
  );
}

/** Radio buttons or tick boxes under one question. The first box carries the field's id, so that errors lead to it. */
export function choiceField(
  field: FieldFrame & {
    readonly type: 'radio' | 'checkbox';
    readonly values: readonly string[];
    readonly choices: readonly Choice[];
  },
): Html {
  return html`<fieldset class="field choices${field.error && ' wrong'}"${describedBy(field)}>
<legend>${field.label}${optionalMark(field)}</legend>
${hintAndError(field)}
${field.choices.map((choice, index) => choiceBox(field, choice, index === 0 ? field.name : `${field.name}-${choice.value}`))}
</fieldset>`;
}

function choiceBox(
  field: { name: string; type: string; values: readonly string[] },
  choice: Choice,
  id: string,
): Html {
  return html`<div class="choice"><input type="${field.type}" id="${id}" name="${field.name}" value="${choice.value}"${field.values.includes(choice.value) && html` checked`}><label for="${id}">${choice.label}${choice.hint && html`<small>${choice.hint}</small>`}</label></div>`;
}

/** One tick box that stands for a statement. */
export function statementField(field: FieldFrame & { readonly checked: boolean }): Html {
  return html`<div class="field choices${field.error && ' wrong'}">${hintAndError(field)}<div class="choice"><input type="checkbox" id="${field.name}" name="${field.name}" value="yes"${field.checked && html` checked`}${fieldState(field)}><label for="${field.name}">${field.label}</label></div></div>`;
}

function framed(field: FieldFrame, control: HtmlValue): Html {
  return html`<div class="field${field.error && ' wrong'}"><label for="${field.name}">${field.label}${optionalMark(field)}</label>${hintAndError(field)}${control}</div>`;
}

function optionalMark(field: FieldFrame): HtmlValue {
  return !field.required && html`<small>选填</small>`;
}

function hintAndError({ name, hint, error }: FieldFrame): Html {
  return html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${error && html`<p class="error" id="${name}-error"><span class="unseen">错误：</span>${error}</p>`}`;
}

function fieldState(field: FieldFrame): Html {
  return html`${field.required && html` aria-required="true"`}${field.error && html` aria-invalid="true"`}${describedBy(field)}`;
}

function describedBy({ name, hint, error }: FieldFrame): HtmlValue {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter((id) => id);
  return ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`;
}

function attribute(name: string, value: string | number | undefined): HtmlValue {
  return value !== undefined && html` ${name}="${value}"`;
}
