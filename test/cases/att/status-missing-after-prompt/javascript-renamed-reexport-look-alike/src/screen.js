import { ask } from './consent/ask';

export async function onContinue() {
  await ask();
}
