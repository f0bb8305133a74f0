/** 设置: one's own password, substitutes and mail for everyone; grants, accounts, the organ, its columns and classes for those whose task they are. */
import { Link, Outlet, useLocation } from 'react-router';
import { Page } from '../../components/page.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { ANSWERABLE } from './holders.tsx';

/** The tabs that the person may use, and the chosen one below. */
export function SettingsPage() {
  const session = useSession();
  const { pathname } = useLocation();
  const tabs = [
    { path: '/settings', label: '我的密码', shown: true },
    { path: '/settings/delegation', label: '请假代理', shown: true },
    { path: '/settings/mail', label: '邮件提醒', shown: true },
    { path: '/settings/grants', label: '授权查询', shown: holds(session, ANSWERABLE) },
    { path: '/settings/accounts', label: '账号', shown: holds(session, ['administrator']) },
    { path: '/settings/organ', label: '机关', shown: holds(session, ['administrator']) },
    {
      path: '/settings/columns',
      label: '栏目',
      shown: holds(session, ['administrator', 'information_officer']),
    },
    {
      path: '/settings/classes',
      label: '分类',
      shown: holds(session, ['administrator', 'information_officer']),
    },
    { path: '/settings/labels', label: '要素名称', shown: holds(session, ['administrator']) },
    { path: '/settings/words', label: '词库', shown: holds(session, ['administrator']) },
  ].filter((tab) => tab.shown);
  return (
    <Page title="设置">
      <nav className="tabs" aria-label="设置分类">
        {tabs.map((tab) => (
          <Link key={tab.path} to={tab.path} aria-current={pathname === tab.path ? 'page' : undefined}>
            {tab.label}
          </Link>
        ))}
      </nav>
      <div className="tabbody">
        <Outlet />
      </div>
    </Page>
  );
}
