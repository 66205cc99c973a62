document.addEventListener('deviceready', () => {
  cordova.plugins.idfa.requestPermission().then((status) => mparticle.setATTStatus(status, null));
});
