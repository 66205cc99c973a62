document.addEventListener('deviceready', function () {
  cordova.plugins.idfa.requestPermission().then(function (status) { mparticle.setATTStatus(status, null); });
}, false);
