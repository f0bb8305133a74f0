/** The annual report as files to download. */
export { reportDocx } from './report-docx.ts';
export { reportPdf } from './report-pdf.ts';
