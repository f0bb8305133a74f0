/** One case: the fault, everyone who acted and in what, the conclusion. */
import {
  ACCOUNTABILITY_FINDING_LABELS,
  ACCOUNTABILITY_MEASURE_LABELS,
  ACCOUNTABILITY_STATE_LABELS,
  type AccountabilityFinding,
  type AccountabilityMeasure,
} from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type CaseRecord, concludeCase, readCase } from '../../api/accountability.ts';
import { ChoiceField, Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import '../../styles/record.css';
import { fullDate } from '../../text/dates.ts';
import { eventClause } from '../../text/history.ts';

/** The record. */
export function CasePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['accountability', id],
    queryFn: () => readCase(id),
  });
  return (
    <Page
      title="责任追究案件"
      crumb={{ label: '责任追究', to: '/accountability' }}
      lead={data?.title ?? undefined}
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null && <RecordBones />
      ) : (
        <div className="record">
          <div>
            <section className="block">
              <h2>过错事实</h2>
              <p>{data.fault}</p>
              <p className="soft">
                {data.openedBy}于{fullDate(data.openedOn)}立案。
                {data.itemId !== null && <Link to={`/items/${data.itemId}`}>查看信息</Link>}
                {data.itemId !== null && data.rectificationId !== null && '，'}
                {data.rectificationId !== null && (
                  <Link to={`/rectifications/${data.rectificationId}`}>查看整改</Link>
                )}
              </p>
            </section>
            <Involved record={data} />
          </div>
          <aside className="panel">
            {data.state === 'concluded' ? (
              <Concluded record={data} />
            ) : data.may_conclude ? (
              <Conclude record={data} />
            ) : (
              <p className="soft">
                {ACCOUNTABILITY_STATE_LABELS.open}。办理过这条信息的人不能作出结论，由他人办理。
              </p>
            )}
          </aside>
        </div>
      )}
    </Page>
  );
}

function Involved({ record }: { record: CaseRecord }) {
  return (
    <section className="block">
      <h2>办理人</h2>
      <table className="rows" aria-label="办理人">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col" className="main">
              办理的环节
            </th>
          </tr>
        </thead>
        <tbody>
          {record.involved.map(({ id, name, acts }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="main">
                {acts
                  .map((act) => `${fullDate(act.on)}${eventClause({ event: act.event, data: {} })}`)
                  .join('；')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Concluded({ record }: { record: CaseRecord }) {
  return (
    <section className="block">
      <h2>{record.finding === null ? '' : ACCOUNTABILITY_FINDING_LABELS[record.finding]}</h2>
      <p>{record.conclusion}</p>
      {record.responsible.length > 0 && (
        <p>责任人：{record.responsible.map(({ name }) => name).join('、')}</p>
      )}
      {record.measures.length > 0 && (
        <p>处理：{record.measures.map((measure) => ACCOUNTABILITY_MEASURE_LABELS[measure]).join('、')}</p>
      )}
      {record.concludedOn !== null && (
        <p className="soft">
          {record.concludedBy}于{fullDate(record.concludedOn)}结案。
        </p>
      )}
    </section>
  );
}

const MEASURES = Object.keys(ACCOUNTABILITY_MEASURE_LABELS) as AccountabilityMeasure[];

function Conclude({ record }: { record: CaseRecord }) {
  const queries = useQueryClient();
  const [finding, setFinding] = useState<AccountabilityFinding>('at_fault');
  const [responsible, setResponsible] = useState<readonly string[]>([]);
  const [measures, setMeasures] = useState<readonly AccountabilityMeasure[]>([]);
  const [conclusion, setConclusion] = useState('');
  const isFault = finding === 'at_fault';
  const save = useMutation({
    mutationFn: () =>
      concludeCase(record.id, {
        version: record.version,
        finding,
        measures: isFault ? [...measures] : [],
        responsible: isFault ? [...responsible] : [],
        conclusion,
      }),
    onSuccess: (next) => {
      queries.setQueryData(['accountability', record.id], next);
      void queries.invalidateQueries({ queryKey: ['accountability', 'list'] });
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>作出结论</h2>
      <ProblemNotice error={save.error} />
      <div className="buttons">
        {(Object.keys(ACCOUNTABILITY_FINDING_LABELS) as AccountabilityFinding[]).map((one) => (
          <Button
            key={one}
            aria-pressed={one === finding}
            type={one === finding ? 'primary' : 'default'}
            onClick={() => setFinding(one)}
          >
            {ACCOUNTABILITY_FINDING_LABELS[one]}
          </Button>
        ))}
      </div>
      {isFault && (
        <>
          <ChoiceField label="责任人" need>
            <div className="ticks">
              {record.involved.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  checked={responsible.includes(id)}
                  onChange={(event) => setResponsible(toggled(responsible, id, event.target.checked))}
                >
                  {name}
                </Checkbox>
              ))}
            </div>
          </ChoiceField>
          <ChoiceField label="处理">
            <div className="ticks">
              {MEASURES.map((measure) => (
                <Checkbox
                  key={measure}
                  checked={measures.includes(measure)}
                  onChange={(event) => setMeasures(toggled(measures, measure, event.target.checked))}
                >
                  {ACCOUNTABILITY_MEASURE_LABELS[measure]}
                </Checkbox>
              ))}
            </div>
          </ChoiceField>
        </>
      )}
      <Field label="结论和理由" need>
        {(control) => (
          <Input.TextArea
            {...control}
            value={conclusion}
            maxLength={2000}
            autoSize={{ minRows: 3 }}
            onChange={(event) => setConclusion(event.target.value)}
          />
        )}
      </Field>
      <p className="soft small">结案后不能修改；认定存在过错的，计入本年度报告的责任追究情况。</p>
      <Button
        type="primary"
        htmlType="submit"
        loading={save.isPending}
        disabled={conclusion.trim() === '' || (isFault && responsible.length === 0)}
      >
        结案
      </Button>
    </form>
  );
}

function toggled<Value>(values: readonly Value[], value: Value, on: boolean): Value[] {
  return on ? [...values, value] : values.filter((other) => other !== value);
}
