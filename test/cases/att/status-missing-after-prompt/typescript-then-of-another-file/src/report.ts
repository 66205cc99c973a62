import { give } from './give';
export function report(value: string) {
  give(value);
}
