/** A full sentence above the content, with the seal-coloured line where something is wrong. */
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { problemOf } from '../api/problem.ts';
import { problemWords } from '../text/problems.ts';

/** What kind of sentence it is. */
export type NoticeTone = 'plain' | 'bad' | 'good';

/** A full sentence; what is wrong is announced at once, the rest when there is a pause. */
export function Notice({ tone = 'plain', children }: { tone?: NoticeTone; children: ReactNode }) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

/** What may help: a newer record, the same once more; nothing where one lacks the grant. */
function retryOf(status: number, onRetry?: () => void, onReload?: () => void): (() => void) | undefined {
  if (status === 409) return onReload;
  return status === 403 ? undefined : onRetry;
}

export interface ProblemNoticeProps {
  error: unknown;
  /** Tries the same again. */
  onRetry?: () => void;
  /** Reads the record anew; offered where the page is out of date. */
  onReload?: () => void;
}

/** A failed request: what is wrong, which fields, the way out. Nothing when there is no error. */
export function ProblemNotice({ error, onRetry, onReload }: ProblemNoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null && error !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  const { sentence, lines, out } = problemWords(problem);
  const again = retryOf(problem.status, onRetry, onReload);
  return (
    <div className="notice bad" role="alert" ref={place}>
      <p>
        <strong>{sentence}</strong>
        {out}
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {again !== undefined && (
        <Button size="small" onClick={again}>
          {problem.status === 409 ? '读取最新内容' : '重试'}
        </Button>
      )}
    </div>
  );
}
