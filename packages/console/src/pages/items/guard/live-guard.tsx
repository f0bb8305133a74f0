/** 发布前检查 while writing: the same rules in the browser, so that what may not become public is seen at once. */
import {
  demandOf,
  dictionaries,
  type FindingDemand,
  htmlText,
  MASKABLE,
  masked,
  maskHtml,
  scanHtml,
  scanText,
} from '@gongkai/law/privacy';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type GuardFinding, readDictionary } from '../../../api/guard.ts';
import '../../../styles/guard.css';
import { FindingRow } from './finding-row.tsx';
import { paintFindings, selectFinding } from './paint.ts';

export interface LiveGuardProps {
  title: string;
  body: string;
  today: string;
  /** The text with one finding masked. */
  onMask: (change: { title: string } | { body: string }) => void;
}

/** Reading takes about a second for a million signs; more than this would be felt while typing. */
const LONGEST_LIVE = 200_000;
const PAUSE_MS = 800;
const AROUND = 18;
const MOST_SHOWN = 50;

export function LiveGuard({ title, body, today, onMask }: LiveGuardProps) {
  const settled = useSettled(title, body);
  const { data } = useQuery({
    queryKey: ['guard', 'dictionary'],
    queryFn: readDictionary,
    staleTime: 60_000,
  });
  const known = useMemo(() => dictionaries(data?.words ?? []), [data]);
  const tooLong = settled.body.length > LONGEST_LIVE;
  const findings = useMemo(
    () =>
      tooLong
        ? []
        : gravestFirst([...titleFindings(settled.title, known), ...bodyFindings(settled.body, known)]),
    [settled, known, tooLong],
  );
  useEffect(() => {
    paintFindings(findings);
    return () => paintFindings([]);
  }, [findings]);
  const mask = ({ place, kind, at, excerpt }: GuardFinding) => {
    if (place.part === 'title') {
      onMask({
        title: title.slice(0, at) + masked(kind, excerpt.text) + title.slice(at + excerpt.text.length),
      });
      return;
    }
    const chosen = scanHtml(body, known).filter((found) => found.kind === kind && found.start === at);
    onMask({ body: maskHtml(body, chosen) });
  };
  if (tooLong) return <p className="soft small">正文较长，保存后在信息页查看发布前检查结果。</p>;
  if (findings.length === 0) return null;
  return (
    <section className="guard" aria-label="发布前检查">
      <h2>发布前检查</h2>
      <ul className="findings">
        {findings.slice(0, MOST_SHOWN).map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            today={today}
            chosen={false}
            onShow={finding.place.part === 'body' ? () => selectFinding(finding) : undefined}
            onMask={finding.maskable ? () => mask(finding) : undefined}
          />
        ))}
      </ul>
      {findings.length > MOST_SHOWN && <p className="soft small">共发现{findings.length}处。</p>}
    </section>
  );
}

const GRAVITY: readonly FindingDemand[] = ['removal', 'decision', 'advice'];

function gravestFirst(findings: readonly GuardFinding[]): GuardFinding[] {
  return GRAVITY.flatMap((demand) => findings.filter((finding) => finding.demand === demand));
}

/** The text after a pause in writing. */
function useSettled(title: string, body: string) {
  const [settled, setSettled] = useState({ title, body });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ title, body }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [title, body]);
  return settled;
}

type Known = ReturnType<typeof dictionaries>;

function titleFindings(title: string, known: Known): GuardFinding[] {
  return scanText(title, known).map((found) => asFinding(title, found, { part: 'title' }));
}

function bodyFindings(body: string, known: Known): GuardFinding[] {
  const { text } = htmlText(body);
  return scanHtml(body, known).map((found) => asFinding(text, found, { part: 'body', shown: found.shown }));
}

function asFinding(
  text: string,
  found: ReturnType<typeof scanText>[number],
  place: GuardFinding['place'],
): GuardFinding {
  const { kind, start, end, reason, right } = found;
  return {
    id: `${place.part}.${kind}.${start}`,
    kind,
    demand: demandOf(found),
    reason,
    ...(right === undefined ? {} : { right }),
    place,
    at: start,
    excerpt: {
      before:
        text
          .slice(Math.max(0, start - AROUND), start)
          .split('\n')
          .at(-1) ?? '',
      text: found.text,
      after: text.slice(end, end + AROUND).split('\n')[0] ?? '',
    },
    maskable: MASKABLE.has(kind),
    cleared: null,
  };
}
