/** Entering a case of reconsideration or litigation, and how it ended. */
import { CASE_GROUPS, CASE_RESULTS, type CaseGroup, type CaseResult } from '@gongkai/law/report';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { decideRemedy, fileRemedy, type RemedyRow } from '../../api/remedies.ts';
import { listRequests } from '../../api/requests.ts';
import { DateInput } from '../../components/date-input.tsx';
import { ChoiceField, Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { fieldFault } from '../../text/problems.ts';
import { CASE_GROUP_LABELS, CASE_RESULT_HINTS, CASE_RESULT_LABELS } from '../../text/remedies.ts';

const GROUPS = CASE_GROUPS.map((value) => ({ value, label: CASE_GROUP_LABELS[value] }));
const RESULTS = CASE_RESULTS.flatMap((value) =>
  value === 'pending'
    ? []
    : [{ value, label: `${CASE_RESULT_LABELS[value]}（${CASE_RESULT_HINTS[value]}）` }],
);

/** A new case; its result is pending. */
export function FilingForm({ onDone }: { onDone: () => void }) {
  const session = useSession();
  const queries = useQueryClient();
  const [kind, setKind] = useState<CaseGroup>('reconsideration');
  const [authority, setAuthority] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [number, setNumber] = useState('');
  const [filedOn, setFiledOn] = useState(session.today);
  const [unknown, setUnknown] = useState(false);
  const file = useMutation({
    mutationFn: async () => {
      const requestId = await requestIdOf(number);
      if (requestId === null) {
        setUnknown(true);
        return false;
      }
      await fileRemedy({
        organId: session.organ.id,
        kind,
        authority: authority.trim(),
        filedOn,
        ...(requestId === undefined ? {} : { requestId }),
        ...(caseNumber.trim() === '' ? {} : { caseNumber: caseNumber.trim() }),
      });
      return true;
    },
    onSuccess: (filed) => {
      if (!filed) return;
      void queries.invalidateQueries({ queryKey: ['remedies'] });
      void queries.invalidateQueries({ queryKey: ['requests'] });
      onDone();
    },
  });
  const problem = file.error === null ? null : problemOf(file.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnknown(false);
    file.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <ProblemNotice error={file.error} />
      <ChoiceField label="类型" need>
        <Radio.Group
          vertical
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          options={GROUPS}
        />
      </ChoiceField>
      <Field label="复议机关、法院" need fault={fieldFault(problem, 'authority')}>
        {(control) => (
          <Input
            {...control}
            value={authority}
            maxLength={100}
            onChange={(event) => setAuthority(event.target.value)}
          />
        )}
      </Field>
      <Field label="案号" fault={fieldFault(problem, 'caseNumber')}>
        {(control) => (
          <Input
            {...control}
            value={caseNumber}
            maxLength={60}
            onChange={(event) => setCaseNumber(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="涉及的申请编号"
        hint="针对依申请公开答复的填写；针对主动公开的不填。"
        fault={unknown ? '没有找到这个编号的申请，请核对。' : fieldFault(problem, 'requestId')}
      >
        {(control) => (
          <Input {...control} value={number} onChange={(event) => setNumber(event.target.value)} />
        )}
      </Field>
      <Field label="受理日期" need fault={fieldFault(problem, 'filedOn')}>
        {(control) => <DateInput {...control} value={filedOn} max={session.today} onChange={setFiledOn} />}
      </Field>
      <div className="will">
        {kind === 'reconsideration'
          ? '登记后，关联的申请标为“复议诉讼中”。答复复议机关的期限以其通知书为准。'
          : '登记后，关联的申请标为“复议诉讼中”。'}
      </div>
      <Button type="primary" htmlType="submit" loading={file.isPending} disabled={authority.trim() === ''}>
        登记
      </Button>
    </form>
  );
}

/** The id behind a number: undefined when none was given, null when there is no such request. */
async function requestIdOf(number: string): Promise<string | undefined | null> {
  const wanted = number.trim();
  if (wanted === '') return undefined;
  const { rows } = await listRequests({ q: wanted }, null);
  return rows.find((row) => row.number === wanted)?.id ?? null;
}

/** How a case ended. */
export function DecisionForm({ remedy, onDone }: { remedy: RemedyRow; onDone: () => void }) {
  const session = useSession();
  const queries = useQueryClient();
  const [result, setResult] = useState<CaseResult | null>(null);
  const [decidedOn, setDecidedOn] = useState(session.today);
  const decide = useMutation({
    mutationFn: (chosen: CaseResult) =>
      decideRemedy(remedy.id, { version: remedy.version, decidedOn, result: chosen }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['remedies'] });
      void queries.invalidateQueries({ queryKey: ['requests'] });
      onDone();
    },
  });
  const problem = decide.error === null ? null : problemOf(decide.error);
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (result !== null) decide.mutate(result);
      }}
    >
      <p className="soft">
        {CASE_GROUP_LABELS[remedy.kind]}　{remedy.authority}　{remedy.caseNumber}
      </p>
      <ProblemNotice error={decide.error} />
      <Field label="结果" need fault={fieldFault(problem, 'result')}>
        {(control) => (
          <Select
            {...control}
            placeholder="请选择"
            value={result}
            onChange={setResult}
            options={RESULTS}
            popupMatchSelectWidth={false}
          />
        )}
      </Field>
      <Field label="决定、裁判日期" need fault={fieldFault(problem, 'decidedOn')}>
        {(control) => (
          <DateInput
            {...control}
            value={decidedOn}
            min={remedy.filedOn}
            max={session.today}
            onChange={setDecidedOn}
          />
        )}
      </Field>
      {result === 'corrected' && (
        <div className="will">复议机关、法院要求重新答复的，在原申请下继续办理，不另行登记新申请。</div>
      )}
      <Button type="primary" htmlType="submit" loading={decide.isPending} disabled={result === null}>
        登记结果
      </Button>
    </form>
  );
}
