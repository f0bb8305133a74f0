/** Whom an item is for (公开属性), and the ground when it is to stay closed (条例 art. 13 to 16). */
import { DISCLOSURE_ATTRIBUTE_LABELS, type DisclosureAttribute, EXEMPTIONS } from '@gongkai/law/disclosure';
import { Radio, Select } from 'antd';
import type { Problem } from '../../api/problem.ts';
import { ChoiceField, Field } from '../../components/field.tsx';
import { fieldFault } from '../../text/problems.ts';
import type { DraftValues } from './draft.ts';

const GROUNDS = EXEMPTIONS.map(({ code, label, article }) => ({
  value: code,
  label: `${label}（${article}）`,
}));

const HINTS: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '审查通过后向公众发布。',
  on_request: '审查通过后留存，不向公众发布；按期评估能否公开。',
  closed: '审查通过后留存，不向公众发布；按期评估能否公开（《政府信息公开条例》第十八条）。',
};

export interface AttributeFieldProps {
  values: DraftValues;
  problem: Problem | null;
  onChange: (change: Partial<DraftValues>) => void;
}

/** The choice of the attribute; a closed item asks for its ground. What was public stays for the public. */
export function AttributeField({ values, problem, onChange }: AttributeFieldProps) {
  return (
    <div className="form">
      <ChoiceField
        label="公开属性"
        need
        hint={
          values.wasPublic
            ? '已经公开过的信息不能改为不公开；需要停止的，请撤回或者停止公开。'
            : HINTS[values.attribute]
        }
        fault={fieldFault(problem, 'attribute')}
      >
        <Radio.Group
          aria-label="公开属性"
          disabled={values.wasPublic}
          value={values.attribute}
          onChange={(event) => {
            const attribute: DisclosureAttribute = event.target.value;
            onChange({ attribute, exemption: attribute === 'closed' ? values.exemption : null });
          }}
          options={Object.entries(DISCLOSURE_ATTRIBUTE_LABELS).map(([value, label]) => ({ value, label }))}
        />
      </ChoiceField>
      {values.attribute === 'closed' && (
        <Field label="不予公开的理由" need fault={fieldFault(problem, 'exemption')}>
          {(control) => (
            <Select
              {...control}
              value={values.exemption}
              options={GROUNDS}
              onChange={(exemption) => onChange({ exemption })}
              popupMatchSelectWidth={420}
            />
          )}
        </Field>
      )}
    </div>
  );
}
