/** The addresses of the console; each page is its own part of the bundle. */
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Frame } from './components/frame.tsx';
import { LostPage, PageFault } from './components/page-fault.tsx';
import { WithSession } from './session/session.tsx';

const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./pages/work-page.tsx')).WorkPage }) },
  {
    path: 'items',
    lazy: async () => ({ Component: (await import('./pages/items/items-page.tsx')).ItemsPage }),
  },
  {
    path: 'items/new',
    lazy: async () => ({ Component: (await import('./pages/items/new-item-page.tsx')).NewItemPage }),
  },
  {
    path: 'items/imports',
    lazy: async () => ({ Component: (await import('./pages/imports/imports-page.tsx')).ImportsPage }),
  },
  {
    path: 'items/imports/new',
    lazy: async () => ({ Component: (await import('./pages/imports/new-import-page.tsx')).NewImportPage }),
  },
  {
    path: 'items/imports/:id',
    lazy: async () => ({ Component: (await import('./pages/imports/import-page.tsx')).ImportRecordPage }),
  },
  {
    path: 'items/:id',
    lazy: async () => ({ Component: (await import('./pages/items/item-page.tsx')).ItemPage }),
  },
  {
    path: 'items/:id/edit',
    lazy: async () => ({ Component: (await import('./pages/items/edit-item-page.tsx')).EditItemPage }),
  },
  {
    path: 'rechecks',
    lazy: async () => ({ Component: (await import('./pages/rechecks/rechecks-page.tsx')).RechecksPage }),
  },
  {
    path: 'rechecks/:id',
    lazy: async () => ({ Component: (await import('./pages/rechecks/recheck-page.tsx')).RecheckPage }),
  },
  {
    path: 'rectifications',
    lazy: async () => ({
      Component: (await import('./pages/rectifications/rectifications-page.tsx')).RectificationsPage,
    }),
  },
  {
    path: 'rectifications/:id',
    lazy: async () => ({
      Component: (await import('./pages/rectifications/rectification-page.tsx')).RectificationPage,
    }),
  },
  {
    path: 'requests',
    lazy: async () => ({ Component: (await import('./pages/requests/requests-page.tsx')).RequestsPage }),
  },
  {
    path: 'requests/new',
    lazy: async () => ({ Component: (await import('./pages/requests/register-page.tsx')).RegisterPage }),
  },
  {
    path: 'requests/remedies',
    lazy: async () => ({ Component: (await import('./pages/requests/remedies-page.tsx')).RemediesPage }),
  },
  {
    path: 'requests/:id',
    lazy: async () => ({ Component: (await import('./pages/requests/request-page.tsx')).RequestPage }),
  },
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('./pages/reports/reports-page.tsx')).ReportsPage }),
  },
  {
    path: 'reports/import',
    lazy: async () => ({ Component: (await import('./pages/reports/import-page.tsx')).ImportPage }),
  },
  {
    path: 'reports/:id',
    lazy: async () => ({ Component: (await import('./pages/reports/report-page.tsx')).ReportPage }),
  },
  {
    path: 'accountability',
    lazy: async () => ({ Component: (await import('./pages/accountability/cases-page.tsx')).CasesPage }),
  },
  {
    path: 'accountability/:id',
    lazy: async () => ({ Component: (await import('./pages/accountability/case-page.tsx')).CasePage }),
  },
  {
    path: 'journal',
    lazy: async () => ({ Component: (await import('./pages/journal-page.tsx')).JournalPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('./pages/settings/settings-page.tsx')).SettingsPage }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./pages/settings/password.tsx')).PasswordSettings }),
      },
      {
        path: 'mail',
        lazy: async () => ({ Component: (await import('./pages/settings/mail.tsx')).MailSettingsPage }),
      },
      {
        path: 'delegation',
        lazy: async () => ({
          Component: (await import('./pages/settings/delegation.tsx')).DelegationSettings,
        }),
      },
      {
        path: 'grants',
        lazy: async () => ({ Component: (await import('./pages/settings/holders.tsx')).HoldersPage }),
      },
      {
        path: 'accounts',
        lazy: async () => ({ Component: (await import('./pages/settings/accounts.tsx')).AccountSettings }),
      },
      {
        path: 'organ',
        lazy: async () => ({ Component: (await import('./pages/settings/organ.tsx')).OrganSettingsPage }),
      },
      {
        path: 'words',
        lazy: async () => ({ Component: (await import('./pages/settings/words.tsx')).WordSettings }),
      },
      {
        path: 'columns',
        lazy: async () => ({ Component: (await import('./pages/settings/columns.tsx')).ColumnSettings }),
      },
      {
        path: 'classes',
        lazy: async () => ({ Component: (await import('./pages/settings/classes.tsx')).ClassSettings }),
      },
      {
        path: 'labels',
        lazy: async () => ({ Component: (await import('./pages/settings/labels.tsx')).LabelSettings }),
      },
    ],
  },
  { path: '*', Component: LostPage },
];

export const router = createBrowserRouter(
  [
    {
      path: '/sign-in',
      ErrorBoundary: PageFault,
      lazy: async () => ({ Component: (await import('./pages/sign-in-page.tsx')).SignInPage }),
      HydrateFallback: Waiting,
    },
    {
      path: '/',
      HydrateFallback: Waiting,
      element: (
        <WithSession>
          <Frame />
        </WithSession>
      ),
      children: [{ ErrorBoundary: PageFault, children: pages }],
    },
  ],
  { basename: '/console' },
);

/** Nothing is shown for the instant in which the first page's code arrives. */
function Waiting() {
  return null;
}
