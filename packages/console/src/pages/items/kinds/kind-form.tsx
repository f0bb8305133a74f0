/** The fields of an item's own kind as a form, made from the kind's declaration. */
import {
  columnsOf,
  type FieldFault,
  ITEM_KINDS,
  type ItemKind,
  itemsOf,
  type KindField,
  type KindFields,
  rowsOf,
} from '@gongkai/law/kinds';
import type { Problem } from '../../../api/problem.ts';
import { ChoiceField, Field } from '../../../components/field.tsx';
import { faultSentence } from '../../../text/problems.ts';
import { withField } from './form-fields.ts';
import { ItemsInput } from './items-input.tsx';
import { RowsInput } from './rows-input.tsx';
import { ScalarInput } from './scalar-input.tsx';

export interface KindFormProps {
  kind: ItemKind;
  fields: KindFields;
  /** What the kind's own check finds in the fields as they are. */
  faults: readonly FieldFault[];
  /** What the server refused at the last save. */
  problem: Problem | null;
  onChange: (fields: KindFields) => void;
}

/** Nothing for a kind without fields of its own. */
export function KindForm({ kind, fields, faults, problem, onChange }: KindFormProps) {
  const declared = ITEM_KINDS[kind];
  if (declared.fields.length === 0) return null;
  const faultOf = (path: string) => faultAt(path, faults, problem);
  return (
    <section className="kindform" aria-label={`${declared.label}专有内容`}>
      <h2>{declared.label}</h2>
      <p className="soft">{declared.explanation}</p>
      <div className="form two">
        {declared.fields.map((field) => (
          <OneField
            key={field.id}
            field={field}
            fields={fields}
            faultOf={faultOf}
            onChange={(value) => onChange(withField(fields, field.id, value))}
          />
        ))}
      </div>
    </section>
  );
}

/** Emptiness is said when the server refused it; anything else as soon as it is written. */
function faultAt(path: string, faults: readonly FieldFault[], problem: Problem | null): string | null {
  const refused = problem?.reasons?.find((reason) => reason.field === `fields.${path}`);
  const found = faults.find((fault) => fault.field === path);
  if (found !== undefined && (found.code !== 'required' || refused !== undefined)) {
    return faultSentence(found);
  }
  return refused === undefined || refused.code === 'required' ? null : faultSentence(refused);
}

function OneField(props: {
  field: KindField;
  fields: KindFields;
  faultOf: (path: string) => string | null;
  onChange: (value: KindFields[string] | undefined) => void;
}) {
  const { field, fields, faultOf, onChange } = props;
  const frame = {
    label: field.label,
    need: field.required === true,
    hint: field.help,
    fault: faultOf(field.id),
  };
  switch (field.type) {
    case 'rows':
    case 'people':
      return (
        <ChoiceField {...frame} className="wide">
          <RowsInput
            label={field.label}
            columns={columnsOf(field)}
            most={field.most}
            rows={rowsOf(fields, field.id)}
            faultOf={(row, column) => faultOf(`${field.id}.${row}.${column}`)}
            onChange={onChange}
          />
        </ChoiceField>
      );
    case 'items':
      return (
        <Field {...frame} className="wide">
          {(control) => (
            <ItemsInput
              {...control}
              most={field.most}
              value={itemsOf(fields, field.id)}
              onChange={onChange}
            />
          )}
        </Field>
      );
    default: {
      const value = fields[field.id];
      const long =
        field.type === 'text' || field.type === 'address' || (field.type === 'line' && field.max > 100);
      return (
        <Field {...frame} className={long ? 'wide' : undefined}>
          {(control) => (
            <ScalarInput
              {...control}
              field={field}
              value={typeof value === 'string' || typeof value === 'number' ? value : undefined}
              onChange={onChange}
            />
          )}
        </Field>
      );
    }
  }
}
