/** Puts the parts together: words and look of Ant Design, the query cache, the addresses. */
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { ApiError, needsSignIn } from './api/problem.ts';
import { router } from './routes.tsx';
import { SESSION_KEY } from './session/session.tsx';
import { theme } from './theme.ts';

/** A lapsed session is noticed by any call: the frame then asks to sign in and comes back. */
function noticeSignOut(error: unknown): void {
  if (needsSignIn(error)) queries.setQueryData(SESSION_KEY, null);
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    // A browser that thinks itself offline is told so at once, instead of waiting without a word.
    queries: { retry: retryable, refetchOnWindowFocus: false, staleTime: 0, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** Only what may pass by itself is tried again: no answer, or a server that is being restored. */
function retryable(failures: number, error: unknown): boolean {
  if (failures >= 2 || !(error instanceof ApiError)) return false;
  return error.problem.status === 0 || error.problem.status >= 502;
}

/** The whole console: Ant Design in Chinese with our theme, the query cache, the pages. */
export function App() {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      modal={{ centered: true }}
    >
      <AntApp component={false}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
