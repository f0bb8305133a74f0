/** The metadata block as a form, with its official labels. */
import { isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import {
  METADATA_FIELDS,
  type MetadataFieldId,
  offeredClasses,
  VALIDITY_LABELS,
} from '@gongkai/law/disclosure';
import { ITEM_KINDS } from '@gongkai/law/kinds';
import { Input, Select } from 'antd';
import { Link } from 'react-router';
import type { Organ } from '../../api/catalogue.ts';
import type { Problem } from '../../api/problem.ts';
import { ClassesSelect, ClassSelect, useSchemes } from '../../components/class-select.tsx';
import { ColumnSelect } from '../../components/column-select.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { useMetadataLabels } from '../../components/metadata-labels.ts';
import { useSession } from '../../session/session.tsx';
import { ITEM_KIND_LABELS } from '../../text/items.ts';
import { fieldFault } from '../../text/problems.ts';
import { type DraftValues, publicationSentence } from './draft.ts';
import { UsualTopic } from './usual-topic.tsx';

const VALIDITIES = (['in_force', 'expired', 'partly_expired', 'amended'] as const).map((value) => ({
  value,
  label: VALIDITY_LABELS[value],
}));

export interface MetadataFormProps {
  values: DraftValues;
  organ: Organ | undefined;
  isNew: boolean;
  problem: Problem | null;
  onChange: (change: Partial<DraftValues>) => void;
}

/** The fields of the kind of item that is being written; faults of the last save stand at their fields. */
export function MetadataForm({ values, organ, isNew, problem, onChange }: MetadataFormProps) {
  const labels = useMetadataLabels();
  const { today } = useSession();
  const day = isLocalDate(values.formedOn) ? values.formedOn : today;
  const field = (id: MetadataFieldId, name: string) => ({
    label: labels[id],
    need:
      METADATA_FIELDS.find((candidate) => candidate.id === id)?.requiredFor.includes(
        ITEM_KINDS[values.kind].metadata,
      ) ?? false,
    fault: fieldFault(problem, name),
  });
  return (
    <div className="form">
      <p className="kindline">
        <span className="soft">信息类型</span> {ITEM_KIND_LABELS[values.kind]}
        {isNew && <Link to="/items/new">换一种</Link>}
      </p>
      <Field label="栏目" need fault={fieldFault(problem, 'columnId')}>
        {(control) => (
          <ColumnSelect
            {...control}
            organId={values.organId}
            value={values.columnId}
            onChange={(columnId) => onChange({ columnId })}
            offers={(column) =>
              column.fixedColumn !== 'annual_report_column' && column.fixedColumn !== 'request_entry'
            }
          />
        )}
      </Field>
      {organ !== undefined && organ.offices.length > 0 && (
        <Field label="科室" fault={fieldFault(problem, 'officeId')}>
          {(control) => (
            <Select
              {...control}
              allowClear
              placeholder="未指定"
              value={values.officeId}
              onChange={(officeId: string | null | undefined) => onChange({ officeId: officeId ?? null })}
              options={organ.offices.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      )}
      <Field {...field('formed_on', 'formedOn')} hint={limitHint(values)}>
        {(control) => (
          <DateInput {...control} value={values.formedOn} onChange={(formedOn) => onChange({ formedOn })} />
        )}
      </Field>
      <Field {...field('document_number', 'documentNumber')}>
        {(control) => (
          <Input
            {...control}
            value={values.documentNumber}
            maxLength={60}
            placeholder="如 西街办〔2026〕12号"
            onChange={(event) => onChange({ documentNumber: event.target.value })}
          />
        )}
      </Field>
      <Field
        {...field('topic_class', 'topicClass')}
        hint={
          values.topicClass === null && values.columnId !== null ? (
            <UsualTopic
              columnId={values.columnId}
              day={day}
              onTake={(topicClass) => onChange({ topicClass })}
            />
          ) : undefined
        }
      >
        {(control) => (
          <ClassSelect
            {...control}
            scheme="topic"
            day={day}
            needed
            value={values.topicClass}
            onChange={(topicClass) => onChange({ topicClass })}
          />
        )}
      </Field>
      <Field {...field('genre_class', 'genreClass')}>
        {(control) => (
          <ClassSelect
            {...control}
            scheme="genre"
            day={day}
            value={values.genreClass}
            onChange={(genreClass) => onChange({ genreClass })}
          />
        )}
      </Field>
      <Field {...field('audience_class', 'audienceClass')}>
        {(control) => (
          <ClassSelect
            {...control}
            scheme="audience"
            day={day}
            value={values.audienceClass}
            onChange={(audienceClass) => onChange({ audienceClass })}
          />
        )}
      </Field>
      <OwnClasses values={values} day={day} problem={problem} onChange={onChange} />
      {ITEM_KINDS[values.kind].metadata === 'normative_document' && (
        <Validity values={values} field={field} problem={problem} onChange={onChange} />
      )}
      <Field {...field('keywords', 'keywords')}>
        {(control) => (
          <Select
            {...control}
            mode="tags"
            tokenSeparators={[' ', '；', '、', ';', '，', ',']}
            open={false}
            suffixIcon={null}
            placeholder="以空格或者顿号分隔"
            value={values.keywords}
            onChange={(keywords: string[]) => onChange({ keywords })}
          />
        )}
      </Field>
      <Field {...field('summary', 'summary')}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={values.summary}
            maxLength={100}
            showCount
            autoSize={{ minRows: 2, maxRows: 5 }}
            onChange={(event) => onChange({ summary: event.target.value })}
          />
        )}
      </Field>
      <Field {...field('source_name', 'sourceName')} hint="转载其他机关信息的，填写来源。">
        {(control) => (
          <Input
            {...control}
            value={values.sourceName}
            maxLength={100}
            onChange={(event) => onChange({ sourceName: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** The schemes that the site made, each that has an open class or one that was chosen before. */
function OwnClasses(props: {
  values: DraftValues;
  day: LocalDate;
  problem: Problem | null;
  onChange: (change: Partial<DraftValues>) => void;
}) {
  const { values, day, problem, onChange } = props;
  const own = (useSchemes() ?? []).filter(
    (scheme) =>
      scheme.own && (offeredClasses(scheme, day).length > 0 || values.ownClasses[scheme.code] !== undefined),
  );
  return own.map(({ code, label }) => (
    <Field key={code} label={label} fault={fieldFault(problem, code)}>
      {(control) => (
        <ClassesSelect
          {...control}
          scheme={code}
          day={day}
          value={values.ownClasses[code] ?? []}
          onChange={(codes) => onChange({ ownClasses: { ...values.ownClasses, [code]: codes } })}
        />
      )}
    </Field>
  ));
}

/** 有效性 and its dates: of normative documents only. */
function Validity(props: {
  values: DraftValues;
  field: (id: MetadataFieldId, name: string) => { label: string; need: boolean; fault: string | null };
  problem: Problem | null;
  onChange: (change: Partial<DraftValues>) => void;
}) {
  const { values, problem, onChange } = props;
  return (
    <>
      <Field {...props.field('validity', 'validity')} hint="废止的，请在发布后标注。">
        {(control) => (
          <Select
            {...control}
            placeholder="请选择"
            value={values.validity}
            onChange={(validity) => onChange({ validity })}
            options={VALIDITIES}
          />
        )}
      </Field>
      <Field label="施行日期" need fault={fieldFault(problem, 'effectiveOn')}>
        {(control) => (
          <DateInput
            {...control}
            value={values.effectiveOn}
            onChange={(effectiveOn) => onChange({ effectiveOn })}
          />
        )}
      </Field>
      <Field label="有效期至" fault={fieldFault(problem, 'expiresOn')} hint="规定了有效期的填写。">
        {(control) => (
          <DateInput
            {...control}
            value={values.expiresOn}
            onChange={(expiresOn) => onChange({ expiresOn })}
          />
        )}
      </Field>
    </>
  );
}

/** The limit of 条例 art. 26 is for what goes to the public. */
function limitHint({ attribute, formedOn }: DraftValues): string | undefined {
  if (attribute !== 'proactive') return undefined;
  return publicationSentence(formedOn) ?? '决定公开期限：20 个工作日。';
}
