/** Registering a request that was handed in, posted, faxed or said (条例 art. 29, 31): the fields of the public form. */
import { CHANNEL_LABELS, CHANNELS, type Channel } from '@gongkai/law/request';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { type Problem, problemOf } from '../../api/problem.ts';
import { type Receipt, registerRequest } from '../../api/requests.ts';
import { DateInput } from '../../components/date-input.tsx';
import { ChoiceField, Field } from '../../components/field.tsx';
import { forget, useKeep, useOffered } from '../../components/kept.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { moment } from '../../text/dates.ts';
import { fieldLabel } from '../../text/fields.ts';
import { fieldFault } from '../../text/problems.ts';
import { FIELD_CHOICES, REQUEST_LABELS, type RequestFieldName } from '../../text/request-fields.ts';
import { type Entry, isEntry, newEntry, PARTS, type Part, requestBody } from './register-form.ts';

const KEPT = 'request.new';
const COUNTER_CHANNELS = CHANNELS.filter((channel) => channel !== 'online');

/** What the date means differs by channel. */
const DAY_HINTS: Readonly<Record<Channel, string>> = {
  in_person: '当面提交之日，即收到申请之日。',
  post_signed: '本机关签收之日，即收到申请之日。',
  post_ordinary: '信件到达之日；应当当日与申请人确认，确认之日为收到申请之日。',
  online: '平台收到之日。',
  fax: '传真到达之日；应当与申请人确认，确认之日为收到申请之日。',
  oral_transcribed: '口头提出之日，由工作人员代为填写。',
  misdirected: '公开工作机构实际收到之日；应当与申请人电话确认。',
};

/** The counter’s form, then the receipt. */
export function RegisterPage() {
  const session = useSession();
  const queries = useQueryClient();
  const [entry, setEntry] = useState<Entry>(() => newEntry(session.organ.id, session.today));
  const [changed, setChanged] = useState(false);
  const { offered, dismiss } = useOffered(KEPT, isEntry, 'tab');
  useKeep(KEPT, entry, changed, 'tab');
  const register = useMutation({
    mutationFn: (body: object) => registerRequest(body),
    onSuccess: () => {
      forget(KEPT, 'tab');
      setChanged(false);
      void queries.invalidateQueries({ queryKey: ['requests', 'list'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
    },
  });
  const problem = register.error === null ? null : problemOf(register.error);
  const set = (change: Partial<Entry>) => {
    setEntry((before) => ({ ...before, ...change }));
    setChanged(true);
  };
  if (register.data !== undefined) {
    return (
      <Registered
        receipt={register.data}
        onNext={() => {
          register.reset();
          setEntry(newEntry(entry.organId, session.today));
          setChanged(false);
        }}
      />
    );
  }
  if (!holds(session, ['request_handler'])) {
    return (
      <Page title="登记申请" crumb={{ label: '申请', to: '/requests' }}>
        <Notice tone="bad">您没有登记申请的职责。需要登记的，请联系本机关管理员授权。</Notice>
      </Page>
    );
  }
  return (
    <Page
      title="登记申请"
      crumb={{ label: '申请', to: '/requests' }}
      lead="当面、邮寄、传真、口头提出的申请，收到当日登记。网上提交的申请不需要登记。"
    >
      {offered !== null && (
        <Notice>
          <p>{moment(offered.at, session.today)}填写、尚未登记的内容还在。</p>
          <span className="buttons">
            <Button
              size="small"
              type="primary"
              onClick={() => {
                set(offered.value);
                dismiss();
              }}
            >
              恢复
            </Button>
            <Button
              size="small"
              onClick={() => {
                forget(KEPT, 'tab');
                dismiss();
              }}
            >
              放弃
            </Button>
          </span>
        </Notice>
      )}
      <ProblemNotice error={register.error} />
      <form
        className="form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          register.mutate(requestBody(entry));
        }}
      >
        <Receiving entry={entry} problem={problem} onChange={set} />
        {PARTS.map((part) => (
          <FormPart key={part.legend} part={part} entry={entry} problem={problem} onChange={set} />
        ))}
        <Checkbox
          checked={entry.form.accepts_other_form === 'yes'}
          onChange={(event) =>
            set({ form: { ...entry.form, accepts_other_form: event.target.checked ? 'yes' : undefined } })
          }
        >
          无法按上述形式提供的，也接受其他形式
        </Checkbox>
        <div className="buttons">
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            登记并生成编号
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface PartProps {
  entry: Entry;
  problem: Problem | null;
  onChange: (change: Partial<Entry>) => void;
}

function Receiving({ entry, problem, onChange }: PartProps) {
  const session = useSession();
  const organs = useOrgans().filter((organ) => holds(session, ['request_handler'], organ.id));
  return (
    <fieldset className="pair">
      <legend>收到方式</legend>
      {organs.length > 1 && (
        <Field label="机关" need className="wide">
          {(control) => (
            <Select
              {...control}
              value={entry.organId}
              onChange={(organId) => onChange({ organId })}
              options={organs.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      )}
      <Field label="申请渠道" need fault={fieldFault(problem, 'channel')}>
        {(control) => (
          <Select
            {...control}
            value={entry.channel}
            onChange={(channel: Channel) => onChange({ channel })}
            options={COUNTER_CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))}
          />
        )}
      </Field>
      <Field label="日期" need hint={DAY_HINTS[entry.channel]} fault={fieldFault(problem, 'submittedOn')}>
        {(control) => (
          <DateInput
            {...control}
            value={entry.submittedOn}
            max={session.today}
            onChange={(submittedOn) => onChange({ submittedOn })}
          />
        )}
      </Field>
    </fieldset>
  );
}

function FormPart({ part, entry, problem, onChange }: PartProps & { part: Part }) {
  if (part.when !== undefined && !part.when(entry.form)) return null;
  const set = (field: RequestFieldName, value: string) =>
    onChange({ form: { ...entry.form, [field]: value === '' ? undefined : value } });
  return (
    <fieldset className="pair">
      <legend>{part.legend}</legend>
      {part.fields.map(({ field, need, wide, hint, long }) => {
        const value = entry.form[field] ?? '';
        const choices = FIELD_CHOICES[field];
        const frame = {
          label: REQUEST_LABELS[field] ?? fieldLabel(field),
          need: typeof need === 'function' ? need(entry.form) : need,
          hint,
          fault: fieldFault(problem, field),
          className: wide === true ? 'wide' : '',
        };
        if (choices !== undefined && choices.length <= 4) {
          return (
            <ChoiceField key={field} {...frame}>
              <Radio.Group
                value={value === '' ? undefined : value}
                onChange={(event) => set(field, String(event.target.value))}
                options={choices.map((choice) => ({ ...choice }))}
              />
            </ChoiceField>
          );
        }
        return (
          <Field key={field} {...frame}>
            {(control) =>
              choices !== undefined ? (
                <Select
                  {...control}
                  placeholder="请选择"
                  value={value === '' ? null : value}
                  onChange={(chosen: string) => set(field, chosen)}
                  options={choices.map((choice) => ({ ...choice }))}
                />
              ) : long === true ? (
                <Input.TextArea
                  {...control}
                  value={value}
                  autoSize={{ minRows: 3, maxRows: 12 }}
                  onChange={(event) => set(field, event.target.value)}
                />
              ) : (
                <Input {...control} value={value} onChange={(event) => set(field, event.target.value)} />
              )
            }
          </Field>
        );
      })}
    </fieldset>
  );
}

/** The number and the query code, shown once: the applicant takes them home. */
function Registered({ receipt, onNext }: { receipt: Receipt; onNext: () => void }) {
  return (
    <Page title="已登记" crumb={{ label: '申请', to: '/requests' }}>
      <Notice tone="good">
        <p>申请已登记，请把编号和查询码交给申请人。查询码只在此处显示一次，系统不保存。</p>
      </Notice>
      <dl className="facts receipt">
        <div>
          <dt>申请编号</dt>
          <dd>{receipt.number}</dd>
        </div>
        <div>
          <dt>查询码</dt>
          <dd>
            <strong>{receipt.queryCode}</strong>
          </dd>
        </div>
      </dl>
      <p className="buttons">
        <Link to={`/requests/${receipt.id}`}>打开这件申请</Link>
        <button type="button" className="linklike" onClick={() => window.print()}>
          打印
        </button>
        <button type="button" className="linklike" onClick={onNext}>
          再登记一件
        </button>
      </p>
    </Page>
  );
}
