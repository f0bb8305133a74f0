/** Taking over what an older system holds: files of records into quarantine, through the reviews, into items. */
export { previewRecords, startImport } from './imports.ts';
export { projections } from './projections.ts';
export { staffRoutes } from './routes.ts';
export { importsSettled, resumeImports, workOnImport } from './runner.ts';
