/** A page that is not there, or that broke. */
import { Button } from 'antd';
import { Link, useRouteError } from 'react-router';
import { Notice } from './notice.tsx';
import { Page } from './page.tsx';

/** An address that is none. */
export function LostPage() {
  return (
    <Page title="没有找到这个页面">
      <p>
        请从左侧重新进入，或者返回<Link to="/">待办</Link>。
      </p>
    </Page>
  );
}

/** A fault of the console itself; most often its files were replaced by a newer version. */
export function PageFault() {
  const error = useRouteError();
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <Page title="页面没有打开">
      <Notice tone="bad">
        <p>页面出现故障，或者工作台已经更新。未保存的内容已保留在浏览器中，请刷新后继续。</p>
        <p className="soft small">{detail}</p>
        <Button onClick={() => window.location.reload()}>刷新页面</Button>
      </Notice>
    </Page>
  );
}
