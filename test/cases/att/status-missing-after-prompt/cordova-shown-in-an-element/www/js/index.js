document.addEventListener('deviceready', () => {
  document.getElementById('allow').onclick = async () => {
    const status = await cordova.plugins.idfa.requestPermission(); // expect: att/status-missing-after-prompt error
    document.getElementById('status').textContent = String(status);
    mparticle.logEvent('asked', 1, {});
  };
});
