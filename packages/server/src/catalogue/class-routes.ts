/** HTTP interface of classes and of the labels of the metadata: read by all staff, shaped by who shapes the catalogue. */
import { isLocalDate, LAST_DAY } from '@gongkai/law/calendar';
import {
  LABEL_FAMILIES,
  type LabelFamily,
  METADATA_FIELDS,
  METADATA_LABEL_LENGTH,
  type MetadataFieldId,
} from '@gongkai/law/disclosure';
import { z } from 'zod';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { changedClasses, classSchemes, ownSchemes } from './class-queries.ts';
import { addClass, addScheme, closeClass, hideClass, renameClass, renameScheme } from './classes.ts';
import { CATALOGUE_EDITORS } from './columns.ts';
import { setLabels, siteLabels } from './metadata-labels.ts';

/** What people read: one line without signs that steer a machine or turn the direction of writing. */
const label = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u);

/** Codes of schemes, as they stand in metadata and addresses. */
const schemeCode = z.string().regex(/^[a-z][a-z0-9-]{1,19}$/);
/** Codes of new classes; those shipped may also be Chinese. */
const newClassCode = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,19}$/);
const classCode = z.string().min(1).max(20);
const day = z.string().refine((text) => isLocalDate(text) && text <= LAST_DAY, { message: 'YYYY-MM-DD' });
const at = { scheme: schemeCode, code: classCode, version: z.int().nonnegative() };

const families = LABEL_FAMILIES.map(({ id }) => id) as [LabelFamily, ...LabelFamily[]];
const fieldIds = METADATA_FIELDS.map(({ id }) => id) as [MetadataFieldId, ...MetadataFieldId[]];

/** Routes for staff. */
export const classRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/classes',
    summary: 'Schemes of classes with the names and days of each class',
    roles: 'any_staff',
    async handle(context) {
      const changed = new Map(
        (await changedClasses(context)).map((row) => [`${row.scheme} ${row.code}`, row.version]),
      );
      const own = new Map((await ownSchemes(context)).map((row) => [row.code, row.version]));
      return {
        schemes: (await classSchemes(context)).map((scheme) => ({
          ...scheme,
          version: own.get(scheme.code) ?? 0,
          classes: scheme.classes.map((row) => ({
            ...row,
            version: changed.get(`${scheme.code} ${row.code}`) ?? 0,
          })),
        })),
      };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/class-schemes',
    summary: 'Make a scheme of the site’s own',
    roles: CATALOGUE_EDITORS,
    body: z.strictObject({ code: schemeCode, label: label(12) }),
    async handle(context, { body }) {
      await addScheme(context, body);
      return { version: 1 };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/class-schemes/rename',
    summary: 'Rename a scheme of the site’s own',
    roles: CATALOGUE_EDITORS,
    body: z.strictObject({ scheme: schemeCode, version: z.int().positive(), label: label(12) }),
    async handle(context, { body }) {
      await renameScheme(context, body);
      return { version: body.version + 1 };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/classes',
    summary: 'Add a class to a scheme',
    roles: CATALOGUE_EDITORS,
    body: z.strictObject({
      scheme: schemeCode,
      code: newClassCode,
      label: label(30),
      parent: classCode.nullable().default(null),
      validFrom: day.nullable().default(null),
    }),
    async handle(context, { body }) {
      await addClass(context, body);
      return { version: 1 };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/classes/rename',
    summary: 'Give a class another name from a day on',
    roles: CATALOGUE_EDITORS,
    body: z.strictObject({ ...at, label: label(30), from: day }),
    async handle(context, { body }) {
      await renameClass(context, body);
      return { version: body.version + 1 };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/classes/close',
    summary: 'Close a class from a day on, or keep it open after all',
    roles: CATALOGUE_EDITORS,
    body: z.strictObject({ ...at, validTo: day.nullable() }),
    async handle(context, { body }) {
      await closeClass(context, body);
      return { version: body.version + 1 };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/classes/hide',
    summary: 'Hide a class from forms and lists, or show it again',
    roles: CATALOGUE_EDITORS,
    body: z.strictObject({ ...at, hidden: z.boolean() }),
    async handle(context, { body }) {
      await hideClass(context, body);
      return { version: body.version + 1 };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/metadata-labels',
    summary: 'How the site has the fields of the metadata called',
    roles: 'any_staff',
    async handle(context) {
      return await siteLabels(context);
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/metadata-labels',
    summary: 'Choose a family of labels, and own words for single fields',
    roles: ['administrator'],
    body: z.strictObject({
      version: z.int().nonnegative(),
      family: z.enum(families),
      own: z.partialRecord(z.enum(fieldIds), label(METADATA_LABEL_LENGTH)),
    }),
    async handle(context, { body }) {
      return await setLabels(context, body);
    },
  }),
];
