/** The head of a page: its name in the window's title and above, what it is about, and what can be begun here. */
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';

export interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Where this page lies. */
  crumb?: { label: string; to: string };
  acts?: ReactNode;
  children: ReactNode;
}

/** Whether a page has been shown since the console was loaded: the first one leaves the focus to the browser. */
let entered = false;

/**
 * Takes the focus to the name of a page that one has come to, since no browser does so within one document: a screen
 * reader says where one is, and the keyboard goes on from there. What asked for the focus itself keeps it.
 */
function useArrival(heading: RefObject<HTMLHeadingElement | null>): void {
  const { pathname } = useLocation();
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const isFirst = !entered;
    entered = true;
    if (isFirst || document.activeElement?.closest('main, [role="dialog"]')) return;
    heading.current?.focus({ preventScroll: true });
  }, [pathname, heading]);
}

/** A page with its head; the window takes its title. */
export function Page({ title, lead, crumb, acts, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
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
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {acts !== undefined && <div className="acts">{acts}</div>}
      </div>
      {children}
    </>
  );
}
