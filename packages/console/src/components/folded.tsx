import type { ReactNode } from 'react';

/** A part of the panel that stands open beside the record, and folded above it on a narrow screen. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="folded" open={window.matchMedia('(min-width: 68rem)').matches}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
