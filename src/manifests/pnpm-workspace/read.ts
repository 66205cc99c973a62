import { catalogReader } from '../catalog-document.js';

/** Reads the catalogues of pnpm-workspace.yaml (https://pnpm.io/catalogs). */
export const read = catalogReader('Correct pnpm-workspace.yaml so that pnpm can read it.');
