document.addEventListener('deviceready', () => {
  mparticle.setUserAttribute('plan', 'gold'); // expect: mparticle/removed-api warning
  // Holds: the user has it since 2.0.0.
  new mparticle.User('1').setUserAttribute('plan', 'gold');
});
