/** Taking over what an older system holds: files of records into quarantine, through the reviews, into items. */
import type { PublicGet } from '../platform/http/public-pages.ts';
import { movedGet } from './moved.ts';

export { previewRecords, startImport } from './imports.ts';
export { namedFiles } from './named-files.ts';
export { projections } from './projections.ts';
export { staffRoutes } from './routes.ts';
export { importsSettled, resumeImports, workOnImport } from './runner.ts';

/** Public addresses of this feature. */
export const publicGets: readonly PublicGet[] = [movedGet];
