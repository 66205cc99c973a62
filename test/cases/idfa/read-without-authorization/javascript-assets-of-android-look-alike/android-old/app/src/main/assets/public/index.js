export function identify() {
  return cordova.plugins.idfa.getInfo().then((info) => info.idfa);
}
