document.addEventListener('deviceready', () => {
  if (device.platform === 'Android') {
    cordova.plugins.idfa.getInfo().then((info) => send(info.aaid));
  }
});
function send(id) { console.log(id); }
