/** 发布前检查: what may not become public, at its place in the text; each is masked in one click or kept with a reason. */
import { FINDING_DEMAND_LABELS, type FindingDemand } from '@gongkai/law/privacy';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import {
  clearFindings,
  type GuardFinding,
  type GuardReport,
  maskFindings,
  readGuard,
} from '../../../api/guard.ts';
import { Notice, ProblemNotice } from '../../../components/notice.tsx';
import '../../../styles/guard.css';
import { outsideLinksText } from '../../../text/guard.ts';
import { FindingRow } from './finding-row.tsx';

export interface GuardPanelProps {
  itemId: string;
  /** Of the record that is shown; findings are read anew with each. */
  version: number;
  today: string;
  /** Told of the findings, so that the page can mark them. */
  onFindings?: (findings: readonly GuardFinding[]) => void;
  /** Leads to the place of a finding. */
  onShow?: (finding: GuardFinding) => void;
}

const DEMANDS: readonly FindingDemand[] = ['removal', 'decision', 'advice'];

export function GuardPanel({ itemId, version, today, onFindings, onShow }: GuardPanelProps) {
  const queries = useQueryClient();
  const key = ['items', 'guard', itemId, version];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => readGuard(itemId) });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const decided = async () => {
    setChosen(new Set());
    setNote('');
    await queries.invalidateQueries({ queryKey: ['items', 'record', itemId] });
    void queries.invalidateQueries({ queryKey: ['items', 'guard', itemId] });
    void queries.invalidateQueries({ queryKey: ['work'] });
  };
  const mask = useMutation({
    mutationFn: (input: { version: number; findings: string[] }) => maskFindings(itemId, input),
    onSuccess: decided,
  });
  const clear = useMutation({
    mutationFn: (input: { version: number; findings: string[]; note: string }) =>
      clearFindings(itemId, input),
    onSuccess: decided,
  });
  useEffect(() => {
    if (data !== undefined) onFindings?.(data.findings);
  }, [data, onFindings]);
  if (data === undefined) {
    return error === null ? null : <ProblemNotice error={error} onRetry={() => void refetch()} />;
  }
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  const busy = mask.isPending || clear.isPending;
  return (
    <section className="block guard" aria-label="发布前检查">
      <h2>发布前检查</h2>
      <Summary report={data} today={today} />
      <ProblemNotice error={mask.error ?? clear.error} onReload={() => void decided()} />
      {DEMANDS.map((demand) => (
        <FindingGroup
          key={demand}
          demand={demand}
          report={data}
          today={today}
          chosen={chosen}
          busy={busy}
          onChoose={choose}
          onShow={onShow}
          onMask={(findings) => mask.mutate({ version: data.version, findings })}
        />
      ))}
      {data.mayClear && (
        <Decision
          count={chosen.size}
          note={note}
          busy={busy}
          onNote={setNote}
          onClear={() => clear.mutate({ version: data.version, findings: [...chosen], note })}
        />
      )}
    </section>
  );
}

function Summary({ report, today }: { report: GuardReport; today: string }) {
  const links = outsideLinksText(report.outsideLinks, today);
  const open = report.findings.filter(({ cleared }) => cleared === null);
  const count = (demand: FindingDemand) => open.filter((finding) => finding.demand === demand).length;
  const removal = count('removal');
  const decision = count('decision');
  return (
    <>
      {report.waitingFiles.length > 0 && (
        <Notice>
          附件正在检查：{report.waitingFiles.map(({ name }) => name).join('、')}。检查完成前不能通过审查。
        </Notice>
      )}
      {removal > 0 && <Notice tone="bad">有{removal}处内容不得公开，处理后才能提交、审查和发布。</Notice>}
      {decision > 0 && <Notice>有{decision}处需要审查人核对：遮盖，或者写明理由后保留。</Notice>}
      {report.total > report.findings.length && (
        <Notice>
          共发现{report.total}处，这里列出前{report.findings.length}处。
        </Notice>
      )}
      {open.length === 0 && report.waitingFiles.length === 0 && (
        <p className="soft">没有发现需要处理的个人信息、涉密标志和隐藏内容。</p>
      )}
      {links !== '' && <p className="soft small">{links}</p>}
    </>
  );
}

interface FindingGroupProps {
  demand: FindingDemand;
  report: GuardReport;
  today: string;
  chosen: ReadonlySet<string>;
  busy: boolean;
  onChoose: (id: string, chosen: boolean) => void;
  onShow?: (finding: GuardFinding) => void;
  onMask: (findings: string[]) => void;
}

function FindingGroup(props: FindingGroupProps) {
  const { demand, report, onShow } = props;
  const findings = report.findings.filter((finding) => finding.demand === demand);
  if (findings.length === 0) return null;
  const maskable = [
    ...new Set(findings.filter(({ maskable, cleared }) => maskable && cleared === null).map(({ id }) => id)),
  ];
  return (
    <>
      <h3 className="findinggroup">
        {FINDING_DEMAND_LABELS[demand]}
        {report.mayMask && maskable.length > 1 && (
          <Button size="small" disabled={props.busy} onClick={() => props.onMask(maskable)}>
            全部遮盖
          </Button>
        )}
      </h3>
      <ul className="findings">
        {findings.map((finding) => (
          <FindingRow
            key={`${finding.id}.${finding.place.part}.${finding.at}`}
            finding={finding}
            today={props.today}
            chosen={props.chosen.has(finding.id)}
            onChoose={
              report.mayClear && demand === 'decision' && finding.cleared === null
                ? (on) => props.onChoose(finding.id, on)
                : undefined
            }
            onShow={canShow(finding) && onShow !== undefined ? () => onShow(finding) : undefined}
            onMask={report.mayMask && finding.maskable ? () => props.onMask([finding.id]) : undefined}
          />
        ))}
      </ul>
    </>
  );
}

const canShow = ({ place }: GuardFinding): boolean => place.part === 'body' || place.part === 'title';

function Decision(props: {
  count: number;
  note: string;
  busy: boolean;
  onNote: (note: string) => void;
  onClear: () => void;
}) {
  const id = useId();
  if (props.count === 0) return null;
  return (
    <div className="keeping">
      <label htmlFor={id}>保留理由</label>
      <Input
        id={id}
        value={props.note}
        maxLength={500}
        placeholder="例如：公开的业务联系方式，当事人同意公开"
        onChange={(event) => props.onNote(event.target.value)}
      />
      <Button type="primary" disabled={props.note.trim() === '' || props.busy} onClick={props.onClear}>
        保留选中的{props.count}处
      </Button>
    </div>
  );
}
