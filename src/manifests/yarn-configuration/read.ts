import { catalogReader } from '../catalog-document.js';

/** Reads the catalogues of .yarnrc.yml (https://yarnpkg.com/features/catalogs). */
export const read = catalogReader('Correct .yarnrc.yml so that Yarn can read it.');
