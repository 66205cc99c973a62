import { catalogReader } from '../catalog-document.js';

/** Reads the catalogues of .yarnrc.yml (https://yarnpkg.com/features/catalogs). */
export const read = catalogReader('Fix .yarnrc.yml. Yarn cannot read it.');
