var app = {
  ask: function () {
    var self = this;
    cordova.plugins.idfa.requestPermission().then(function (permission) { // expect: att/status-missing-after-prompt warning
      self.done(permission);
    });
  },
  done: function (permission) {
    if (window.cordova.platformId === 'android') mparticle.setATTStatus(permission, null);
  },
  // Holds: what comes after the early exit runs on iOS.
  askHere: function () {
    if (cordova.platformId !== 'ios') return;
    cordova.plugins.idfa.requestPermission().then(function (permission) {
      mparticle.setATTStatus(permission, null);
    });
  },
};
document.addEventListener('deviceready', app.ask.bind(app), false);
document.addEventListener('resume', app.askHere.bind(app), false);
