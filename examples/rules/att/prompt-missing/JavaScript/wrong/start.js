export async function start() {
  await showStore();
}
