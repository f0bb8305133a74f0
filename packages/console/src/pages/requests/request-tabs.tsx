import { Link } from 'react-router';

/** The two registers of this place: requests, and what became of them before other bodies. */
export function RequestTabs({ current }: { current: 'requests' | 'remedies' }) {
  return (
    <nav className="tabs" aria-label="登记簿">
      <Link to="/requests" aria-current={current === 'requests' ? 'page' : undefined}>
        申请
      </Link>
      <Link to="/requests/remedies" aria-current={current === 'remedies' ? 'page' : undefined}>
        复议、诉讼
      </Link>
    </nav>
  );
}
