export function identify() {
  return cordova.plugins.idfa.getInfo().then((info) => info.idfa); // expect: idfa/read-without-authorization warning
}
