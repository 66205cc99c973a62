import { expect, it } from 'vitest';
import { claimsOfUnusedProducts, withoutUnusedProducts } from '../../../src/decide/questionnaire/unused-products.js';
import type { DataTypeId } from '../../../src/model/data-type.js';
import type { ThirdPartySdk } from '../../../src/model/third-party-sdk.js';

const place = { file: 'Podfile.lock', line: 1, column: 1 };

function sdk(id: string, types: readonly DataTypeId[], linked = true): ThirdPartySdk {
  return {
    ...{ id, name: id, dependency: id, ecosystem: 'cocoapods', version: '1.0.0', requirement: null, predates: null },
    ...{ manifestVersion: null, basis: 'catalog', linked, tracking: false, trackingDomains: [], manifestFiles: [] },
    ...{ checkoutFound: false, flaws: [], source: null, place },
    dataTypes: types.map((type) => ({ id: type, linked: false, tracking: false, purposes: [], place })),
  };
}

const left = (...sdks: readonly ThirdPartySdk[]): readonly DataTypeId[] =>
  withoutUnusedProducts(sdks).flatMap(({ dataTypes }) => dataTypes.map(({ id }) => id));

const types: readonly DataTypeId[] = ['PRODUCT_INTERACTION', 'COARSE_LOCATION'];

it('of a product that nothing says is linked, the main data types stay', () => {
  expect(left(sdk('firebase-analytics', types, false))).toEqual(['PRODUCT_INTERACTION']);
});

it('the others are left out with the reason', () => {
  const claims = claimsOfUnusedProducts([sdk('firebase-analytics', types, false)]);
  expect(claims.map(({ dataType, collected, text }) => `${dataType} ${String(collected)} ${text}`)).toEqual([
    'COARSE_LOCATION no firebase-analytics declares coarse location data, but nothing says that the app links that product of the package.',
  ]);
});

it('what a linked product declares stays, as another SDK can start it', () => {
  expect(left(sdk('firebase-analytics', types))).toEqual(types);
});

it('what an SDK declares whose main data type is not known stays', () => {
  expect(left(sdk('abseil', ['OTHER_DATA'], false))).toEqual(['OTHER_DATA']);
});
