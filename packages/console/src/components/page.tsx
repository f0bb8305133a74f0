/** The head of a page: its name in the window's title and above, what it is about, and what can be begun here. */
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

export interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Where this page lies. */
  crumb?: { label: string; to: string };
  acts?: ReactNode;
  children: ReactNode;
}

/** A page with its head; the window takes its title. */
export function Page({ title, lead, crumb, acts, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 公开工作台`;
  }, [title]);
  return (
    <>
      <div className="pagehead">
        <div>
          {crumb !== undefined && (
            <p className="crumb">
              <Link to={crumb.to}>{crumb.label}</Link>
            </p>
          )}
          <h1>{title}</h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {acts !== undefined && <div className="acts">{acts}</div>}
      </div>
      {children}
    </>
  );
}
