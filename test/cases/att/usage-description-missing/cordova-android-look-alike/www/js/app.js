document.addEventListener('deviceready', () => {
  cordova.plugins.idfa.requestPermission().then((status) => mparticle.setATTStatus(status, null)); // expect: att/usage-description-missing error
});
