package a;

// No name of mParticle's stands in this file.
class Sender {
  Handset missing(User user) {
    return new Handset(user.idfa(), null, null); // expect: s2s/att-status-missing error
  }

  Handset holding(User user) {
    return new Handset(user.idfa(), user.status(), System.currentTimeMillis());
  }
}
