document.addEventListener('deviceready', function () {
  window.plugins.impacTracking.canRequestTracking(function (can) {
    if (!can) return;
    window.plugins.impacTracking.requestTracking(undefined, function (ok) {
      mparticle.setATTStatus(ok ? 3 : 2, null);
    }, function (error) { console.log(error); });
  });
}, false);

function breaking() {
  window.plugins.impacTracking.requestTracking(undefined, function (ok) { // expect: att/status-missing-after-prompt warning
    console.log(ok);
  });
}
