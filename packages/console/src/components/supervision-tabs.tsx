/** The lists of this place: the journal, and cases of accountability. */
import { Link } from 'react-router';

/** The tabs, with the one that is shown. */
export function SupervisionTabs({ current }: { current: 'journal' | 'accountability' }) {
  return (
    <nav className="tabs" aria-label="监督">
      <Link to="/journal" aria-current={current === 'journal' ? 'page' : undefined}>
        工作日志
      </Link>
      <Link to="/accountability" aria-current={current === 'accountability' ? 'page' : undefined}>
        责任追究
      </Link>
    </nav>
  );
}
