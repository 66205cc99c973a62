/** The software bill of materials of the package: see bill-of-materials.mjs. */
export function billOfMaterials(root: string, inputs: readonly string[]): string;
