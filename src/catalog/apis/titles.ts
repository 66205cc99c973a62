import { sdks } from './sdks.js';

const titles = new Map(sdks.map(({ id, title }) => [id, title]));

/** An SDK as a sentence names it; its id where no table has it. */
export function titleOf(sdk: string): string {
  return titles.get(sdk) ?? sdk;
}
