/** The lists of this place: the journal, and cases of accountability for who keeps them. */
import { Link } from 'react-router';
import { CASE_KEEPERS } from '../session/places.ts';
import { holds, useSession } from '../session/session.tsx';

/** The tabs, with the one that is shown. */
export function SupervisionTabs({ current }: { current: 'journal' | 'accountability' }) {
  const keepsCases = holds(useSession(), CASE_KEEPERS);
  return (
    <nav className="tabs" aria-label="监督">
      <Link to="/journal" aria-current={current === 'journal' ? 'page' : undefined}>
        工作日志
      </Link>
      {keepsCases && (
        <Link to="/accountability" aria-current={current === 'accountability' ? 'page' : undefined}>
          责任追究
        </Link>
      )}
    </nav>
  );
}
