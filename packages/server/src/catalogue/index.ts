/** The catalogue: fixed columns and the tree of statutory content, classes, labels of the metadata. */
export { classSchemes } from './class-queries.ts';
export { addClass, addScheme, closeClass, hideClass, renameClass } from './classes.ts';
export { changeColumn, createColumn, createFixedColumns } from './columns.ts';
export { labelsOf, setLabels } from './metadata-labels.ts';
export { projections } from './projections.ts';
export { CLASSES_TOPIC, publicTopics } from './public-topics.ts';
export { type Column, columnByCode, columnById, columnNames, columnsBelow, columnsOf } from './queries.ts';
export { staffRoutes } from './routes.ts';
export {
  type ColumnFigures,
  childrenOf,
  type PlacedGroup,
  pathTo,
  placedFigures,
  subtreeFigures,
  subtreeIds,
} from './tree.ts';
