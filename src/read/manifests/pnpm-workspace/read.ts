import { catalogReader } from '../catalog-document.js';

/** Reads the catalogues of pnpm-workspace.yaml (https://pnpm.io/catalogs). */
export const read = catalogReader('Fix pnpm-workspace.yaml. pnpm cannot read it.');
