export function report(value: string) {
  console.log('answered', value);
}
